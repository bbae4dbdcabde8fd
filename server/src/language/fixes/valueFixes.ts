import * as l10n from '@vscode/l10n';
import type { PropertyTypeInfo } from '../knowledge/propertyTypes';
import { bytesOf } from '../model/decode';
import type { ValuePart } from '../model/inlineComment';
import type { Section } from '../model/sectionIndex';
import { replace } from './edits';
import type { Fix } from './fix';

/** Ways to write as hexadecimal digits what a value seems to mean. */
export function hexFixes(
  section: Section,
  { name, span }: ValuePart,
  type: PropertyTypeInfo,
): readonly Fix[] {
  const digits = type.size === undefined ? [] : numberDigits(name, type.size, type.name);
  return digits.map(({ title, text }) => ({ title, edits: [replace(section, span, text)] }));
}

/** Removes the blanks, hyphens and the like that stand between bytes, where they are then as many as there have to be. */
export function unseparatedFixes(
  section: Section,
  { name, span }: ValuePart,
  sizes: readonly number[],
): readonly Fix[] {
  const digits = name.replace(/0x|\\x|[\s,:-]/gi, '');
  const bytes = digits === name || !SEPARATED.test(name) ? null : bytesOf(digits);
  if (!bytes || (sizes.length > 0 && !sizes.includes(bytes.length))) return [];
  return [
    {
      title: l10n.t('Write the digits alone, {digits}', { digits }),
      edits: [replace(section, span, digits)],
    },
  ];
}

/** Pairs of digits, with something between at least some of them. */
const SEPARATED = /^(?:0x|\\x)?(?:[0-9a-f]{2})+(?:(?:[\s,:-]+(?:0x)?|[\s,]*\\x)(?:[0-9a-f]{2})+)+$/i;

/** Ways to write as sixteen bytes a GUID in its usual form. */
export function guidFixes(section: Section, { name, span }: ValuePart): readonly Fix[] {
  const parts = GUID.exec(name)?.slice(1);
  if (!parts) return [];
  const inMemory = parts
    .map((part, at) => (at < 3 ? reversed(part) : part))
    .join('')
    .toUpperCase();
  const asWritten = parts.join('').toUpperCase();
  return [
    {
      title: l10n.t('Write the GUID as its bytes in memory, {digits}', { digits: inMemory }),
      edits: [replace(section, span, inMemory)],
    },
    {
      title: l10n.t('Write the digits as they stand, {digits}', { digits: asWritten }),
      edits: [replace(section, span, asWritten)],
    },
  ];
}

const GUID = /^[{(]?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})[})]?$/i;

const WHOLE_NUMBERS = ['PT_SHORT', 'PT_LONG', 'PT_I8', 'PT_BOOLEAN'];

interface Digits {
  readonly title: string;
  readonly text: string;
}

/** A number, decimal or hexadecimal, with the least significant byte first; digits filled up with zeros. */
function numberDigits(value: string, size: number, type: string): readonly Digits[] {
  const found: Digits[] = [];
  const number = WHOLE_NUMBERS.includes(type) ? numberOf(value) : null;
  const text = number === null ? null : littleEndian(number, size);
  if (text !== null)
    found.push({ title: l10n.t('Write {number} as {digits}', { number: value, digits: text }), text });
  const padded = value.toUpperCase().padEnd(2 * size, '0');
  if (/^(?:[0-9a-f]{2})+$/i.test(value) && value.length < 2 * size && padded !== text)
    found.push({ title: l10n.t('Fill up with zeros to {digits}', { digits: padded }), text: padded });
  return found;
}

function numberOf(value: string): bigint | null {
  if (/^true$/i.test(value)) return 1n;
  if (/^false$/i.test(value)) return 0n;
  if (/^[+-]?\d{1,20}$/.test(value)) return BigInt(value.replace('+', ''));
  const hex = /^(?:0x)?([0-9a-f]{1,16})$/i.exec(value);
  return hex ? BigInt(`0x${hex[1]}`) : null;
}

/** Null where the number, signed or not, takes more bytes. */
function littleEndian(number: bigint, size: number): string | null {
  const range = 1n << BigInt(8 * size);
  if (number < -range / 2n || number >= range) return null;
  const digits = BigInt.asUintN(8 * size, number)
    .toString(16)
    .padStart(2 * size, '0');
  return reversed(digits).toUpperCase();
}

/** Pairs of digits in reverse order. */
function reversed(digits: string): string {
  return digits.match(/../g)!.toReversed().join('');
}
