import { dllNamedAfter } from '../language/fixes/dllNames';
import { flagsForType } from '../language/fixes/templates';
import { preferredEntryName } from '../language/knowledge/entryPoint';
import { resourceFlag } from '../language/knowledge/flags';
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

/** What somebody says who begins with a service; all else follows. */
export interface Start {
  readonly name: string;
  readonly displayName?: string;
  readonly providers: readonly ProviderKind[];
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
  /** Without identifiers, which are given out. */
  readonly properties?: readonly StartProperty[];
}

export type StartProperty = Omit<PropertyDescription, 'id'> & { readonly secure?: boolean };

/**
 * A description that is complete, from the first answers.
 * @param newUid A new identifier of 32 hexadecimal digits each time.
 */
export function startDescription(start: Start, newUid: () => string): ServiceDescription {
  const { name, displayName = name, isDefault, entryPoint = preferredEntryName } = start;
  const dll = start.dll ?? dllNamedAfter(name);
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
    supportFiles: [dll],
    deleteFiles: [dll],
    flags: [...(start.flags ?? usualFlags(start.providers))],
    providers: start.providers.map((kind, at) => startProvider(start, kind, at, newUid)),
  };
  return withProperties(description, start.properties ?? []);
}

function startProvider(
  { name, displayName = name, providers }: Start,
  kind: ProviderKind,
  at: number,
  newUid: () => string,
): ProviderDescription {
  const { type, title } = providerKinds[kind];
  const number = providers.slice(0, at).filter(other => other === kind).length + 1;
  const suffix = number > 1 ? ` ${number}` : '';
  return {
    section: `${name} ${title}${suffix}`,
    type,
    displayName: `${displayName} ${title}${suffix}`,
    flags: [usualFlag(kind, providers)],
    ...((kind === 'ab' || kind === 'store') && { id: newUid() }),
  };
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
  for (const { secure = false, ...property } of properties) {
    const id = freeId(result, secure) ?? (secure ? '67FF' : '67EF');
    const added = { ...property, id };
    const [only, ...others] = result.providers;
    result =
      only && others.length === 0
        ? { ...result, providers: [{ ...only, properties: [...(only.properties ?? []), added] }] }
        : { ...result, properties: [...(result.properties ?? []), added] };
  }
  return result;
}

function given<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}
