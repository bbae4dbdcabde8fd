import type { Fact } from './fact';
import type { SectionKind } from './sections';

/**
 * Whether a section of a kind needs the property. `redundant`: harmless in the provider section of a service with
 * one provider, misplaced where the service has several.
 */
export type Presence = 'required' | 'recommended' | 'optional' | 'redundant';

/** What the value of a property is made of; beside a property tag, whose type says it. */
export type ValueKind =
  /** Names of sections, separated by commas. */
  | 'list'
  /** Names of files, separated by commas. */
  | 'files'
  | 'text'
  /** Names of resource flags, separated by vertical bars. */
  | 'flags'
  /** One name of a provider type. */
  | 'resource-type'
  /** The base name or path of a DLL, without the 32 that MAPI inserts. */
  | 'dll'
  /** The name of a function that the service's DLL exports. */
  | 'entry-point'
  | 'path'
  /** A GUID in braces. */
  | 'guid'
  /** Sixteen bytes, as 32 hexadecimal digits in order. */
  | 'uid'
  /** Hexadecimal digits, as the property type has it. */
  | 'hex';

export interface PropertyInfo extends Fact {
  /** The key, as the documentation spells it. */
  readonly name: string;
  /** The property tag; the 8-bit form of a string. Keys that are no MAPI property have none. */
  readonly tag?: number;
  /** The tag of the Unicode form, where there is one. */
  readonly unicodeTag?: number;
  /** The kinds of sections that have the property; in all others it is misplaced. */
  readonly where: Readonly<Partial<Record<SectionKind, Presence>>>;
  readonly value: ValueKind;
  /** Whether MAPI makes the value, so that it must not be in the file. */
  readonly computed?: boolean;
}

/** The two tags of a string property. */
export function stringTags(id: number): { tag: number; unicodeTag: number } {
  return { tag: id * 0x10000 + 0x001e, unicodeTag: id * 0x10000 + 0x001f };
}

/** The two tags of a multi-valued string property. */
export function stringsTags(id: number): { tag: number; unicodeTag: number } {
  return { tag: id * 0x10000 + 0x101e, unicodeTag: id * 0x10000 + 0x101f };
}
