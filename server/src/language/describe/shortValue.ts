import * as l10n from '@vscode/l10n';
import type { FlagFamily } from '../knowledge/flag';
import { flagsOf } from '../knowledge/flags';
import { knownIdentifier } from '../knowledge/identifiers';
import type { KnownTag, ValueMeaning } from '../knowledge/knownTag';
import { propertyOf } from '../knowledge/properties';
import { type PropertyTag, readTag, tagOf } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import { providerTypeByNumber } from '../knowledge/providerTypes';
import { bytesOf, type Decoded, decodeValue, textOf } from '../model/decode';
import { hexNumber } from './constants';

/**
 * What a value in hexadecimal digits says, in a few words beside it: a number, names of flags, a text.
 * Null for any other value, and where there is nothing that its digits do not say.
 * @param family Whose flags a numeric PR_RESOURCE_FLAGS holds; null where the section is neither kind.
 * @param known What the section's service means by the tag.
 */
export function shortValue(
  key: string,
  value: string,
  family: FlagFamily | null,
  known: KnownTag | undefined,
): string | null {
  const property = propertyOf(key);
  switch (property?.value) {
    case 'flags':
      return family && shortFlags(value, family);
    case 'resource-type':
      return shortType(value);
    case 'uid':
      return shortIdentifier(value);
  }
  const tag = property?.tag === undefined ? readTag(key) : tagOf(property.tag);
  return tag ? shortByType(tag, value, known) : null;
}

function shortFlags(value: string, family: FlagFamily): string | null {
  const number = longOf(value);
  return number === null ? null : namesOfBits(number, flagsOf(family));
}

function shortType(value: string): string | null {
  const number = longOf(value);
  return number === null ? null : (providerTypeByNumber(number)?.name ?? String(number));
}

function shortIdentifier(value: string): string | null {
  const known = knownIdentifier(value);
  return known ? l10n.t(known.title) : null;
}

function shortByType(tag: PropertyTag, value: string, known: KnownTag | undefined): string | null {
  const type = propertyType(tag.type);
  const decoded = type && decodeValue(type, value);
  return decoded ? shortDecoded(decoded, known) : null;
}

function shortDecoded(decoded: Decoded, known: KnownTag | undefined): string | null {
  switch (decoded.kind) {
    case 'integer':
      return shortInteger(decoded.value, decoded.bits, known);
    case 'bytes': {
      const text = textOf(decoded.value);
      return text && `“${text.slice(0, LONGEST_TEXT)}${text.length > LONGEST_TEXT ? '…' : ''}”`;
    }
    default:
      return String(decoded.value);
  }
}

function shortInteger(value: bigint, bits: number, known: KnownTag | undefined): string {
  const unsigned = BigInt.asUintN(bits, value);
  const number = Number(unsigned);
  if (known?.flags) return namesOfBits(number, known.flags);
  const named = known?.values?.find(candidate => candidate.value === number);
  if (named) return named.name ?? l10n.t(named.meaning);
  return unsigned < 10n ? String(value) : `${value} (0x${unsigned.toString(16).toUpperCase()})`;
}

/** The names of the flags that are set, and what is left of the number. */
function namesOfBits(number: number, flags: readonly Pick<ValueMeaning, 'value' | 'name'>[]): string {
  const set = flags.filter(flag => flag.name && (number & flag.value) !== 0);
  const rest = set.reduce((left, { value }) => left & ~value, number) >>> 0;
  const names = set.map(({ name }) => name);
  return (rest === 0 && names.length > 0 ? names : [...names, hexNumber(rest)]).join(' | ');
}

/** The number that eight hexadecimal digits write, without a sign. */
function longOf(value: string): number | null {
  const bytes = bytesOf(value);
  return bytes?.length === 4 ? new DataView(bytes.buffer).getUint32(0, true) : null;
}

const LONGEST_TEXT = 40;
