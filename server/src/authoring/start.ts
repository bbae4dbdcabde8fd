import { dllNamedAfter } from '../language/fixes/dllNames';
import { flagsForType } from '../language/fixes/templates';
import { preferredEntryName } from '../language/knowledge/entryPoint';
import { resourceFlag } from '../language/knowledge/flags';
import { fold } from '../language/text/fold';
import type { PropertyDescription, ProviderDescription, ServiceDescription } from './description';
import { freeId } from './propertyProblems';

/** The kinds of providers, by the short names that people give them. */
export const providerKinds = {
  ab: { type: 'MAPI_AB_PROVIDER', title: 'Address Book' },
  store: { type: 'MAPI_STORE_PROVIDER', title: 'Store' },
  transport: { type: 'MAPI_TRANSPORT_PROVIDER', title: 'Transport' },
  hook: { type: 'MAPI_HOOK_PROVIDER', title: 'Hook' },
} as const;

export type ProviderKind = keyof typeof providerKinds;

/** A provider that somebody begins with. */
export interface StartProvider {
  readonly kind: ProviderKind;
  /** Where it is not the DLL of the service. */
  readonly dll?: string;
  /** The usual one where they are left out. */
  readonly flags?: readonly string[];
}

/** What somebody says who begins with a service; all else follows. */
export interface Start {
  readonly name: string;
  readonly displayName?: string;
  readonly providers: readonly StartProvider[];
  readonly dll?: string;
  /** null for a service without one. */
  readonly entryPoint?: string | null;
  readonly wizardEntry?: string;
  readonly propertySheet?: boolean;
  readonly isDefault?: boolean;
  readonly helpFile?: string;
  readonly vendor?: string;
  readonly version?: string;
  readonly architecture?: 'x86' | 'x64';
  /** Flags of the service. */
  readonly flags?: readonly string[];
  readonly properties?: readonly StartProperty[];
}

/** Without an identifier it gets the next one that is free, of the secure ones where it is a secret. */
export type StartProperty = Omit<PropertyDescription, 'id'> & {
  readonly id?: string;
  readonly secure?: boolean;
};

/**
 * A description that is complete, from the first answers.
 * @param newUid A new identifier of 32 hexadecimal digits each time.
 */
export function startDescription(start: Start, newUid: () => string): ServiceDescription {
  const { name, displayName = name, isDefault, entryPoint = preferredEntryName } = start;
  const dll = start.dll ?? dllNamedAfter(name);
  const dlls = distinct([dll, ...start.providers.flatMap(provider => provider.dll ?? [])]);
  const description: ServiceDescription = {
    name,
    displayName,
    ...given('vendor', start.vendor),
    ...given('version', start.version),
    ...(isDefault && { default: true }),
    ...given('helpFile', start.helpFile),
    dll,
    ...(entryPoint !== null && { entryPoint }),
    ...given('wizardEntry', start.wizardEntry),
    ...(start.propertySheet && { propertySheet: true }),
    architecture: start.architecture ?? 'x64',
    supportFiles: dlls,
    deleteFiles: dlls,
    flags: [...(start.flags ?? usualFlags(kindsOf(start)))],
    providers: start.providers.map((provider, at) => startProvider(start, provider, at, newUid)),
  };
  return withProperties(description, start.properties ?? []);
}

function startProvider(
  start: Start,
  { kind, dll, flags }: StartProvider,
  at: number,
  newUid: () => string,
): ProviderDescription {
  const { name, displayName = name } = start;
  const kinds = kindsOf(start);
  const { type, title } = providerKinds[kind];
  const number = kinds.slice(0, at).filter(other => other === kind).length + 1;
  const suffix = number > 1 ? ` ${number}` : '';
  return {
    section: `${name} ${title}${suffix}`,
    type,
    displayName: `${displayName} ${title}${suffix}`,
    ...given('dll', dll),
    flags: [...(flags ?? [usualFlag(kind, kinds)])],
    ...((kind === 'ab' || kind === 'store') && { id: newUid() }),
  };
}

function kindsOf({ providers }: Start): readonly ProviderKind[] {
  return providers.map(({ kind }) => kind);
}

/** The transport supplies the identity where there is one: it knows the sender's address (mapi-primary-identity). */
function usualFlag(kind: ProviderKind, kinds: readonly ProviderKind[]): string {
  if (kind === 'transport') return 'STATUS_PRIMARY_IDENTITY';
  const [first, ...others] = flagsForType(providerKinds[kind].type);
  const isOnlyStore = kind === 'store' && kinds.filter(other => other === 'store').length === 1;
  const preferred = isOnlyStore && kinds.includes('transport') ? others[0] : first;
  return resourceFlag(preferred ?? '')?.name ?? first!;
}

function usualFlags(kinds: readonly ProviderKind[]): string[] {
  return [kinds.includes('transport') ? 'SERVICE_PRIMARY_IDENTITY' : 'SERVICE_NO_PRIMARY_IDENTITY'];
}

/** Data of a service with one provider belongs to the provider (file-format-of-mapisvc-inf). */
function withProperties(
  description: ServiceDescription,
  properties: readonly StartProperty[],
): ServiceDescription {
  let result = description;
  for (const { secure = false, name, id: chosen, ...property } of properties) {
    const id = chosen ?? freeId(result, secure) ?? (secure ? '67FF' : '67EF');
    const added = { name, id, ...property };
    const [only, ...others] = result.providers;
    result =
      only && others.length === 0
        ? { ...result, providers: [{ ...only, properties: [...(only.properties ?? []), added] }] }
        : { ...result, properties: [...(result.properties ?? []), added] };
  }
  return result;
}

/** Names of files, each once, whatever its case. */
function distinct(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex(other => fold(other) === fold(name)) === at);
}

function given<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}
