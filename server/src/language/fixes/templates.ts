import { providerTypes } from '../knowledge/providerTypes';
import type { Link } from '../model/links';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { dllNamedAfter } from './dllNames';
import type { NewSection } from './edits';
import { freeName } from './freeName';
import { newUid } from './newUid';

/** The sections that a link asks for: with what is required, and values taken from the linker where it has them. */
export function templateOf(model: Model, linker: Section, link: Link): readonly NewSection[] {
  switch (link.kind) {
    case 'provider':
      return [
        providerTemplate(link.name, valueIn(linker, 'PR_SERVICE_DLL_NAME') ?? dllNamedAfter(linker.name)),
      ];
    case 'section':
      return [{ name: link.name, entries: [['UID', newUid(model, linker, link.name)]] }];
    default:
      return serviceTemplate(model, link.name, link.entry.value || link.name);
  }
}

/** What a provider's flags may be by its type, the usual one first. */
export function flagsForType(type: string): readonly string[] {
  switch (type) {
    case 'MAPI_STORE_PROVIDER':
      return ['STATUS_NO_DEFAULT_STORE', 'STATUS_DEFAULT_STORE'];
    case 'MAPI_HOOK_PROVIDER':
      return ['HOOK_INBOUND', 'HOOK_OUTBOUND'];
    default:
      return ['STATUS_NO_PRIMARY_IDENTITY', 'STATUS_PRIMARY_IDENTITY'];
  }
}

/** The provider type that the name of a section speaks of, as `ACME_AB` and `Acme Store` do; undefined where it does not. */
export function typeInName(name: string): string | undefined {
  const words = name.toUpperCase().split(/[^A-Z]+/);
  return TYPE_WORDS.find(([, known]) => words.some(word => known.includes(word)))?.[0];
}

const [defaultType] = providerTypes;

const TYPE_WORDS: readonly (readonly [type: string, words: readonly string[]])[] = [
  ['MAPI_AB_PROVIDER', ['AB', 'ABP', 'ADDRESS', 'ADDRESSES', 'BOOK', 'CONTACTS', 'DIRECTORY', 'GAL']],
  ['MAPI_TRANSPORT_PROVIDER', ['XP', 'MSX', 'RXP', 'TRANSPORT', 'FAX', 'SMTP']],
  ['MAPI_HOOK_PROVIDER', ['HOOK']],
  ['MAPI_STORE_PROVIDER', ['MS', 'MDB', 'MSP', 'PST', 'STORE', 'FOLDERS', 'ARCHIVE']],
];

/** A provider section with all that is required. */
export function providerTemplate(name: string, dll: string): NewSection {
  const type = typeInName(name) ?? defaultType!.name;
  return {
    name,
    entries: [
      ['PR_DISPLAY_NAME', name],
      ['PR_PROVIDER_DISPLAY', name],
      ['PR_PROVIDER_DLL_NAME', dll],
      ['PR_RESOURCE_TYPE', type],
      ['PR_RESOURCE_FLAGS', flagsForType(type)[0]!],
    ],
  };
}

/** A service and its one provider. */
export function serviceTemplate(model: Model, name: string, displayName: string): readonly NewSection[] {
  const dll = dllNamedAfter(name);
  const provider = freeName(model, `${name.replaceAll(',', '')}_Provider`);
  const service: NewSection = {
    name,
    entries: [
      ['PR_DISPLAY_NAME', displayName],
      ['Providers', provider],
      ['PR_SERVICE_DLL_NAME', dll],
      ['PR_SERVICE_ENTRY_NAME', 'ServiceEntry'],
      ['PR_RESOURCE_FLAGS', 'SERVICE_NO_PRIMARY_IDENTITY'],
    ],
  };
  return [service, providerTemplate(provider, dll)];
}

function valueIn({ content }: Section, property: string): string | undefined {
  return content.property(property)?.value || undefined;
}
