import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readDescription,
  type ServiceDescription,
  writeDescription,
} from '../../server/src/authoring/description';
import { freeId } from '../../server/src/authoring/propertyProblems';
import { startDescription } from '../../server/src/authoring/start';
import { validate } from '../../server/src/authoring/validate';
import { contoso, descriptions } from '../support/descriptions';

const schema = JSON.parse(readFileSync(join(__dirname, '../../schemas/service.json'), 'utf8')) as object;
const isValid = new Ajv({ strict: false }).compile(schema);

const store = contoso.providers[1]!;

describe('the schema for editors', () => {
  it('takes what the program takes', () => {
    fc.assert(
      fc.property(descriptions, description => {
        expect(isValid(description)).toBe(true);
        expect(readDescription(writeDescription(description))).toEqual({ description });
      }),
    );
    expect(isValid(contoso)).toBe(true);
  });

  it.each<[string, object]>([
    ['no object', []],
    ['no name', { ...contoso, name: undefined }],
    ['a name of blanks', { ...contoso, name: '  ' }],
    ['a line break', { ...contoso, displayName: 'Contoso\nMail' }],
    ['an unknown member', { ...contoso, colour: 'red' }],
    ['no providers', { ...contoso, providers: undefined }],
    ['a provider without a type', { ...contoso, providers: [{ section: 'A', displayName: 'A' }] }],
    ['an unknown type', { ...contoso, properties: [{ name: 'PR_A', id: '6600', type: 'PT_TEXT' }] }],
    [
      'an identifier of five digits',
      { ...contoso, properties: [{ name: 'PR_A', id: '16600', type: 'PT_LONG' }] },
    ],
    ['a UID that is too short', { ...contoso, sections: [{ section: 'A', uid: '00' }] }],
    ['an entry that is a number', { ...contoso, entries: { A: 1 } }],
    ['another architecture', { ...contoso, architecture: 'arm64' }],
  ])('refuses %s, as the program does', (_, wrong) => {
    const text = JSON.stringify(wrong);
    expect(isValid(JSON.parse(text))).toBe(false);
    expect(readDescription(text)).toHaveProperty('problem');
  });
});

describe('a description file', () => {
  it('may have comments and trailing commas', () => {
    const text = `{ // ours\n "name": "A", "displayName": "A", "providers": [], }`;
    expect(readDescription(text)).toEqual({ description: { name: 'A', displayName: 'A', providers: [] } });
  });

  it('that cannot be read is told by line or member', () => {
    expect(readDescription('{\n"name"')).toEqual({ problem: 'line 2: ColonExpected' });
    expect(readDescription('{ "name": 1, "displayName": "", "providers": [] }')).toEqual({
      problem: expect.stringContaining('“name”') as string,
    });
  });
});

describe('a description', () => {
  it('without a mistake has nothing to be said about', () => {
    expect(validate(contoso)).toEqual([]);
  });

  it.each<[string, Partial<ServiceDescription>, string, string]>([
    ['32 in a DLL', { dll: 'CONTMAPI32.DLL' }, 'dll', 'Leave out the 32 of “CONTMAPI32.DLL”'],
    ['a folder with a period', { dll: 'C:\\my.path\\cont.dll' }, 'dll', 'in the name of a folder'],
    ['a service of Outlook', { name: 'MSEMS' }, 'name', 'a service of Outlook'],
    ['a global section', { name: 'Services' }, 'name', 'of MAPI itself'],
    ['a comma', { name: 'A, B' }, 'name', 'cannot be linked to'],
    ['a long help component', { name: 'C'.repeat(31) }, 'name', 'up to 30 characters'],
    ['no provider', { providers: [] }, 'providers', 'at least one provider'],
    ['one section twice', { providers: [store, store] }, 'providers.1.section', 'Two sections are named'],
    [
      'a flag of providers',
      { flags: ['STATUS_DEFAULT_STORE'] },
      'flags',
      'STATUS_DEFAULT_STORE is a flag of providers',
    ],
    [
      'flags that exclude each other',
      { flags: ['SERVICE_PRIMARY_IDENTITY', 'SERVICE_NO_PRIMARY_IDENTITY'] },
      'flags',
      'exclude each other',
    ],
    [
      'a conflict of service and provider',
      { flags: ['SERVICE_NO_PRIMARY_IDENTITY'] },
      'providers.2.flags',
      'SERVICE_NO_PRIMARY_IDENTITY and STATUS_PRIMARY_IDENTITY exclude each other',
    ],
    [
      'a dynamic flag',
      { providers: [{ ...store, flags: ['STATUS_SIMPLE_STORE'] }] },
      'providers.0.flags',
      'not for MapiSvc.inf',
    ],
    [
      'a flag of another type',
      { providers: [{ ...store, type: 'MAPI_AB_PROVIDER' }] },
      'providers.0.flags',
      'is for providers of the type MAPI_STORE_PROVIDER',
    ],
    [
      'a type that is none',
      { providers: [{ ...store, type: 'MAPI_SPOOLER', flags: [] }] },
      'providers.0.type',
      'MAPI_SPOOLER is no type of a provider',
    ],
    [
      'an identifier outside the range',
      { properties: [{ name: 'PR_A', id: '3001', type: 'PT_LONG' }] },
      'properties.0',
      'Take one from 6600 to 67EF',
    ],
    [
      'a default for a secret',
      { properties: [{ name: 'PR_A', id: '67F0', type: 'PT_TSTRING', default: 'x' }] },
      'properties.0',
      'where everybody can read it',
    ],
    [
      'a default of another type',
      { properties: [{ name: 'PR_A', id: '6600', type: 'PT_LONG', default: 'x' }] },
      'properties.0',
      'The default of PR_A does not fit PT_LONG',
    ],
    [
      'a default that is not valid',
      {
        properties: [
          { name: 'PR_A', id: '6600', type: 'PT_LONG', default: 2, values: [{ name: 'A', value: 1 }] },
        ],
      },
      'properties.0',
      'none of its valid values',
    ],
    [
      'one identifier twice',
      {
        properties: [
          { name: 'PR_A', id: '6600', type: 'PT_LONG' },
          { name: 'PR_B', id: '6600', type: 'PT_BOOLEAN' },
        ],
      },
      'properties.1',
      'have the identifier 6600',
    ],
    [
      'one name for two properties',
      { properties: [{ name: 'PR_CONTOSO_CACHE_DAYS', id: '6600', type: 'PT_LONG' }] },
      'providers.1.properties.0',
      'is the name of two properties',
    ],
    [
      'an entry point that is no function',
      { entryPoint: 'Service Entry' },
      'entryPoint',
      'no name of a function',
    ],
  ])('with %s is refused', (_, change, path, message) => {
    const errors = validate({ ...contoso, ...change }).filter(({ severity }) => severity === 'error');
    expect(errors).toContainEqual({
      severity: 'error',
      path,
      message: expect.stringContaining(message) as string,
    });
  });

  it.each<[string, Partial<ServiceDescription>, string]>([
    ['no entry point', { entryPoint: undefined }, 'entryPoint'],
    ['data of a single provider in the service', { providers: [store] }, 'properties'],
    ['two stores in one DLL', { providers: [store, { ...store, section: 'Other' }] }, 'providers.1.type'],
    [
      'a default service that lacks something',
      { properties: [{ name: 'PR_A', id: '6600', type: 'PT_LONG', required: true }] },
      'default',
    ],
  ])('with %s gets advice', (_, change, path) => {
    const found = validate({ ...contoso, ...change });
    expect(found.map(problem => [problem.severity, problem.path])).toEqual([['advice', path]]);
  });

  it('has free identifiers, public and secure ones', () => {
    expect(freeId(contoso, false)).toBe('6602');
    expect(freeId(contoso, true)).toBe('67F1');
  });
});

describe('a start', () => {
  it('with a name alone is complete', () => {
    const description = startDescription({ name: 'ACME', providers: [{ kind: 'store' }] }, () =>
      'A'.repeat(32),
    );
    expect(description).toMatchObject({
      name: 'ACME',
      dll: 'ACME.DLL',
      entryPoint: 'ServiceEntry',
      providers: [{ section: 'ACME Store', type: 'MAPI_STORE_PROVIDER' }],
    });
    expect(validate(description)).toEqual([]);
  });

  it('puts the properties of a single provider into its section, with identifiers', () => {
    const { providers } = startDescription(
      {
        name: 'ACME',
        providers: [{ kind: 'transport' }],
        properties: [
          { name: 'PR_ACME_HOST', type: 'PT_TSTRING' },
          { name: 'PR_ACME_TOKEN', type: 'PT_TSTRING', secure: true },
        ],
      },
      () => '',
    );
    expect(providers[0]!.properties).toEqual([
      { name: 'PR_ACME_HOST', id: '6600', type: 'PT_TSTRING' },
      { name: 'PR_ACME_TOKEN', id: '67F0', type: 'PT_TSTRING' },
    ]);
  });

  it('takes a DLL and flags of each provider, and an identifier that is chosen', () => {
    const description = startDescription(
      {
        name: 'ACME',
        providers: [
          { kind: 'store', dll: 'ACMESTOR.DLL', flags: [] },
          { kind: 'ab', dll: 'acme.dll' },
        ],
        properties: [{ name: 'PR_ACME_HOST', id: '6700', type: 'PT_TSTRING' }],
      },
      () => 'A'.repeat(32),
    );
    expect(description.supportFiles).toEqual(['ACME.DLL', 'ACMESTOR.DLL']);
    expect(description.providers).toMatchObject([{ dll: 'ACMESTOR.DLL', flags: [] }, { dll: 'acme.dll' }]);
    expect(description.properties).toMatchObject([{ id: '6700' }]);
    expect(validate(description)).toEqual([]);
  });
});
