import { propertyKey } from '../language/knowledge/properties';
import { fold } from '../language/text/fold';
import type {
  ExtraSectionDescription,
  PropertyDescription,
  ProviderDescription,
  ServiceDescription,
} from './description';
import { isPublic } from './propertyProblems';
import { keyOf, quotedIfNeeded, writeValue } from './propertyValue';

/** A section as it is written. */
export interface WrittenSection {
  readonly name: string;
  /** Above the header, without `;`. */
  readonly comments: readonly string[];
  readonly entries: readonly WrittenEntry[];
}

export interface WrittenEntry {
  readonly key: string;
  readonly value: string;
  /** Above the entry, without `;`. */
  readonly comment?: string;
}

/** A MapiSvc.inf that brings the service, as its package has it: CR LF, and clean under `mapisvc check`. */
export function mapisvcInf(description: ServiceDescription): string {
  return sectionsOf(description)
    .map(section =>
      sectionLines(section)
        .map(line => `${line}\r\n`)
        .join(''),
    )
    .join('\r\n');
}

/** All sections of the service, in their order. */
export function sectionsOf(description: ServiceDescription): readonly WrittenSection[] {
  const { providers, sections = [] } = description;
  return [
    ...globalSections(description),
    serviceSection(description),
    ...providers.map(provider => providerSection(provider, description)),
    ...sections.map(extraSection),
  ];
}

export function serviceSection(description: ServiceDescription): WrittenSection {
  const { name, displayName, dll, entryPoint, providers, sections = [] } = description;
  const files = dllNames(description).length > 1 ? ', each provider in the DLL that it names' : '';
  return {
    name,
    comments: [`${displayName}: the service with its ${count(providers.length, 'provider')}${files}.`],
    entries: settled(description, [
      ['PR_DISPLAY_NAME', displayName],
      ['Providers', providers.map(({ section }) => section).join(', ')],
      ['Sections', sections.map(({ section }) => section).join(', ')],
      ['PR_SERVICE_DLL_NAME', dll],
      ['PR_SERVICE_ENTRY_NAME', entryPoint],
      ['WIZARD_ENTRY_NAME', description.wizardEntry],
      ['PR_SERVICE_SUPPORT_FILES', description.supportFiles?.join(', ')],
      ['PR_SERVICE_DELETE_FILES', description.deleteFiles?.join(', ')],
      ['PR_RESOURCE_FLAGS', description.flags?.join('|')],
    ]),
  };
}

export function providerSection(provider: ProviderDescription, { dll }: ServiceDescription): WrittenSection {
  const { section, displayName, providerDisplay, type, flags, id } = provider;
  return {
    name: section,
    comments: [],
    entries: settled(provider, [
      ['PR_DISPLAY_NAME', displayName],
      ['PR_PROVIDER_DISPLAY', providerDisplay ?? displayName],
      ['PR_PROVIDER_DLL_NAME', provider.dll ?? dll],
      ['PR_RESOURCE_TYPE', type],
      ['PR_RESOURCE_FLAGS', flags?.join('|')],
      [identifierKey(type), id?.toUpperCase()],
    ]),
  };
}

export function extraSection(extra: ExtraSectionDescription): WrittenSection {
  return {
    name: extra.section,
    comments: ['MAPI makes a profile section of this one; its UID identifies it.'],
    entries: settled(extra, [['UID', extra.uid?.toUpperCase()]]),
  };
}

/** What tells the providers of one vendor from those of all others. */
export function identifierKey(type: string): 'PR_MDB_PROVIDER' | 'PR_AB_PROVIDER_ID' {
  return fold(type) === 'MAPI_AB_PROVIDER' ? 'PR_AB_PROVIDER_ID' : 'PR_MDB_PROVIDER';
}

/** The DLLs that the description names, each once. */
export function dllNames({ dll, providers }: ServiceDescription): readonly string[] {
  const names = [dll, ...providers.map(provider => provider.dll)].filter(name => name !== undefined);
  return [...new Map(names.map(name => [fold(name), name])).values()];
}

/** A section as lines, with its comments. */
export function sectionLines({ name, comments, entries }: WrittenSection): readonly string[] {
  return [
    ...comments.map(commentLine),
    `[${name}]`,
    ...entries.flatMap(({ key, value, comment }) => [
      ...(comment === undefined ? [] : [commentLine(comment)]),
      `${key}=${value}`,
    ]),
  ];
}

/** What keys are compared by: two spellings of one property are one. */
export function sameKey(key: string): string {
  return propertyKey(key) ?? fold(key);
}

function globalSections(description: ServiceDescription): readonly WrittenSection[] {
  const { name, displayName, helpFile } = description;
  const listed = [{ key: name, value: quotedIfNeeded(displayName) }];
  return [
    {
      name: 'Services',
      comments: [`What the setup of ${displayName} adds to MapiSvc.inf.`],
      entries: listed,
    },
    ...(description.default ? [{ name: 'Default Services', comments: [], entries: listed }] : []),
    ...(helpFile === undefined
      ? []
      : [
          {
            name: 'Help File Mappings',
            comments: [],
            entries: [{ key: name, value: quotedIfNeeded(helpFile) }],
          },
        ]),
  ];
}

type Optional = readonly [key: string, value: string | undefined];

interface Described {
  readonly properties?: readonly PropertyDescription[] | undefined;
  readonly entries?: Readonly<Record<string, string | null>> | undefined;
}

/** The entries that follow from a description, and then what it says to be otherwise. */
function settled(
  { properties = [], entries = {} }: Described,
  usual: readonly Optional[],
): readonly WrittenEntry[] {
  const own = new Map(Object.entries(entries).map(([key, value]) => [sameKey(key), { key, value }]));
  const written = [...usual.flatMap(usualEntry), ...properties.flatMap(propertyEntry)];
  const known = new Set(written.map(({ key }) => sameKey(key)));
  const kept = written.flatMap(entry => {
    const other = own.get(sameKey(entry.key));
    if (!other) return entry;
    return other.value === null ? [] : { ...entry, value: quotedIfNeeded(other.value) };
  });
  const further = [...own].flatMap(([name, { key, value }]) =>
    known.has(name) || value === null ? [] : { key, value: quotedIfNeeded(value) },
  );
  return [...kept, ...further];
}

function usualEntry([key, value]: Optional): WrittenEntry[] {
  return value === undefined || value === '' ? [] : [{ key, value: quotedIfNeeded(value) }];
}

/** A property stands in the file where it has a default; a secure one never does. */
function propertyEntry(property: PropertyDescription): WrittenEntry[] {
  const { name, type, description, default: given } = property;
  const value = given === undefined || !isPublic(property) ? null : writeValue(type, given);
  if (value === null) return [];
  return [{ key: keyOf(property), value, comment: description ? `${name}: ${description}` : name }];
}

function commentLine(text: string): string {
  return `; ${text}`.trimEnd();
}

function count(number: number, noun: string): string {
  return number === 1 ? `one ${noun}` : `${number} ${noun}s`;
}
