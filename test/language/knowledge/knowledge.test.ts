import { describe, expect, it } from 'vitest';
import * as knowledge from '../../../server/src/language/knowledge';

const {
  builtInServices,
  entryPointContexts,
  flagConflicts,
  idRanges,
  knownIdentifiers,
  knownTags,
  properties,
  propertyTypes,
  providerTypes,
  resourceFlags,
  sectionKinds,
} = knowledge;

const facts = [
  ...Object.values(sectionKinds),
  ...properties,
  ...propertyTypes,
  ...idRanges,
  ...knownTags,
  ...resourceFlags,
  ...providerTypes,
  ...knownIdentifiers,
  ...builtInServices,
  ...entryPointContexts,
];

describe('every fact', () => {
  it.each(facts)('$source: $meaning', ({ meaning, source }) => {
    expect(meaning).toMatch(/^[A-Z].*\.$/s);
    expect(source).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*|[A-Za-z]+\.h|KB Q\d{6})$/);
  });

  it('a page of the documentation has an address, a header has none', () => {
    expect(knowledge.sourceLink('msgserviceentry')).toBe(
      'https://learn.microsoft.com/en-us/office/client-developer/outlook/mapi/msgserviceentry',
    );
    expect(knowledge.sourceLink('EdkMdb.h')).toBeUndefined();
    expect(knowledge.sourceLink('KB Q294470')).toBeUndefined();
  });
});

describe('names and numbers are given once', () => {
  it.each([
    ['properties', properties.map(({ name }) => name)],
    ['property tags', properties.flatMap(({ tag }) => tag ?? [])],
    ['property types', propertyTypes.map(({ code }) => code)],
    ['flags', resourceFlags.map(({ name }) => name)],
    ['bits', resourceFlags.map(({ family, value }) => `${family} ${value}`)],
    ['provider types', providerTypes.map(({ number }) => number)],
    ['identifiers', knownIdentifiers.map(({ value }) => value)],
    ['tags of an owner', knownTags.map(({ owner, tag }) => `${owner} ${tag}`)],
  ])('%s', (_, values: readonly (string | number)[]) => {
    expect(values).toEqual([...new Set(values)]);
  });
});

describe('entries refer to entries', () => {
  it('a flag is for a provider type that exists', () => {
    for (const { providerType } of resourceFlags)
      if (providerType) expect(knowledge.providerType(providerType)?.inFile).toBe(true);
  });

  it('a conflict is between flags that exist', () => {
    for (const name of flagConflicts.flatMap(({ flags }) => flags))
      expect(knowledge.resourceFlag(name)?.name).toBe(name);
  });

  it('an effect is of a context and a result that exist', () => {
    const contexts = [...knowledge.entryPointContexts, knowledge.wizardContext].map(({ name }) => name);
    for (const { context, results } of knowledge.entryPointEffects) {
      expect(contexts).toContain(context);
      for (const result of results)
        if (result !== '*') expect(knowledge.entryPointResult(result)?.name).toBe(result);
    }
  });

  it('every tag has a type of MAPI', () => {
    for (const { tag } of [...properties, ...knownTags])
      if (tag !== undefined) expect(knowledge.propertyType(tag % 0x10000)).toBeDefined();
  });

  it('a known tag can be written, and a credential is marked', () => {
    expect(knownTags.filter(({ tag }) => !knowledge.propertyType(tag % 0x10000)?.writable)).toEqual([]);
    expect(knownTags.filter(({ secret }) => secret).map(({ name }) => name)).toEqual([
      'PR_PROFILE_SECURE_MAILBOX',
      'PR_PST_PW_SZ_OLD',
      'PR_PST_PW_SZ_NEW',
    ]);
  });
});
