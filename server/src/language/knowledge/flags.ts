import { byName } from './fact';
import type { FlagFamily, ResourceFlag } from './flag';
import { providerFlags } from './providerFlags';
import { serviceFlags } from './serviceFlags';

/** Two flags that exclude each other. */
export interface FlagConflict {
  readonly flags: readonly [string, string];
  /** Whether Microsoft says so; elsewhere it follows from the meanings. */
  readonly documented: boolean;
  readonly source: string;
}

/** The names that PR_RESOURCE_FLAGS may hold (numbers: MAPIX.h, MAPIDefS.h, MAPIHook.h). */
export const resourceFlags: readonly ResourceFlag[] = [...serviceFlags, ...providerFlags];

/** Conflicts within one section, and between the section of a service and that of one of its providers. */
export const flagConflicts: readonly FlagConflict[] = [
  conflict('SERVICE_PRIMARY_IDENTITY', 'SERVICE_NO_PRIMARY_IDENTITY', true),
  conflict('STATUS_PRIMARY_IDENTITY', 'STATUS_NO_PRIMARY_IDENTITY', true),
  conflict('STATUS_DEFAULT_STORE', 'STATUS_NO_DEFAULT_STORE', false),
  conflict('STATUS_PRIMARY_STORE', 'STATUS_NO_DEFAULT_STORE', false),
  conflict('STATUS_SECONDARY_STORE', 'STATUS_NO_DEFAULT_STORE', false),
  conflict('SERVICE_NO_PRIMARY_IDENTITY', 'STATUS_PRIMARY_IDENTITY', false),
];

const named = byName(resourceFlags);

/** The flag of this name, in any case. */
export function resourceFlag(name: string): ResourceFlag | undefined {
  return named.get(name.toUpperCase());
}

/** The flags that a section of a service, or of a provider, may have. */
export function flagsOf(family: FlagFamily): readonly ResourceFlag[] {
  return family === 'service' ? serviceFlags : providerFlags;
}

/** The flag that a bit means in a family. A flag in a section of the other family is read as this one. */
export function flagOfBit(value: number, family: FlagFamily): ResourceFlag | undefined {
  return flagsOf(family).find(flag => flag.value === value);
}

/** The conflict between two flags, whichever comes first. */
export function flagConflict(one: ResourceFlag, other: ResourceFlag): FlagConflict | undefined {
  return flagConflicts.find(
    ({ flags }) => one !== other && flags.includes(one.name) && flags.includes(other.name),
  );
}

function conflict(one: string, other: string, documented: boolean): FlagConflict {
  const source = one.includes('IDENTITY')
    ? 'mapi-primary-identity'
    : 'pidtagresourceflags-canonical-property';
  return { flags: [one, other], documented, source };
}
