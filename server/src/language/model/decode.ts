import type { PropertyTypeInfo } from '../knowledge/propertyTypes';

/** What the text of a value means by its property type. */
export type Decoded =
  | { readonly kind: 'integer'; readonly value: bigint; readonly bits: 16 | 32 | 64 }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'currency'; readonly value: string }
  | { readonly kind: 'time'; readonly value: string }
  | { readonly kind: 'guid'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array };

/**
 * Reads a value of hexadecimal digits, least significant byte first (domain: 66000003=01050000 is 0x501).
 * Null for a type of another form, and for text that is no such value.
 */
export function decodeValue(
  { name, form, size, multiValued }: PropertyTypeInfo,
  text: string,
): Decoded | null {
  if (multiValued || (form !== 'hex' && form !== 'bytes')) return null;
  const bytes = bytesOf(text);
  if (!bytes || (size !== undefined && bytes.length !== size)) return null;
  const view = new DataView(bytes.buffer);
  switch (name) {
    case 'PT_SHORT':
      return { kind: 'integer', value: BigInt(view.getInt16(0, true)), bits: 16 };
    case 'PT_LONG':
      return { kind: 'integer', value: BigInt(view.getInt32(0, true)), bits: 32 };
    case 'PT_I8':
      return { kind: 'integer', value: view.getBigInt64(0, true), bits: 64 };
    case 'PT_BOOLEAN':
      return { kind: 'boolean', value: view.getUint16(0, true) !== 0 };
    case 'PT_FLOAT':
      return { kind: 'number', value: view.getFloat32(0, true) };
    case 'PT_DOUBLE':
      return { kind: 'number', value: view.getFloat64(0, true) };
    case 'PT_CURRENCY':
      return { kind: 'currency', value: amount(view.getBigInt64(0, true)) };
    case 'PT_APPTIME':
      return time(view.getFloat64(0, true) * MS_PER_DAY + APPTIME_EPOCH);
    case 'PT_SYSTIME':
      return time(Number(view.getBigInt64(0, true) / 10_000n) + SYSTIME_EPOCH);
    case 'PT_CLSID':
      return { kind: 'guid', value: guidOf(bytes) };
    default:
      return { kind: 'bytes', value: bytes };
  }
}

/** The bytes that pairs of hexadecimal digits write; null for any other text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (text === '' || text.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(text.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

/** Sixteen bytes in order as a GUID, whose first three parts are stored least significant byte first. */
export function guidOf(bytes: Uint8Array): string {
  const digits = (...order: readonly number[]) =>
    order.map(at => bytes[at]!.toString(16).toUpperCase().padStart(2, '0')).join('');
  return `{${digits(3, 2, 1, 0)}-${digits(5, 4)}-${digits(7, 6)}-${digits(8, 9)}-${digits(10, 11, 12, 13, 14, 15)}}`;
}

/** The text that bytes hold, 8-bit or in Unicode; null where it is not all printable, or too short to be meant. */
export function textOf(bytes: Uint8Array): string | null {
  const unicode = bytes.length % 2 === 0 && bytes.every((byte, at) => at % 2 === 0 || byte === 0);
  const codes = unicode ? bytes.filter((_, at) => at % 2 === 0) : bytes;
  const end = codes.at(-1) === 0 ? codes.length - 1 : codes.length;
  const shown = codes.slice(0, end);
  if (shown.length < SHORTEST_TEXT || !shown.every(code => code >= 0x20 && code < 0x7f)) return null;
  return Array.from(shown, code => String.fromCharCode(code)).join('');
}

const SHORTEST_TEXT = 4;
const MS_PER_DAY = 86_400_000;
const APPTIME_EPOCH = Date.UTC(1899, 11, 30);
const SYSTIME_EPOCH = Date.UTC(1601, 0, 1);

function amount(tenThousandths: bigint): string {
  const sign = tenThousandths < 0n ? '-' : '';
  const digits = (tenThousandths < 0n ? -tenThousandths : tenThousandths).toString().padStart(5, '0');
  return `${sign}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

function time(milliseconds: number): Decoded | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : { kind: 'time', value: date.toISOString() };
}
