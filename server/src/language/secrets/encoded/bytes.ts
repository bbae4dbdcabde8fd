/** Bytes that a text writes as hexadecimal digits, with where each one stands. */
export interface PlacedBytes {
  readonly bytes: Uint8Array;
  /** The offset of each byte's first digit, and after the last one's the end. */
  readonly offsets: readonly number[];
}

/** Reads two digits a byte, whatever separators stand between the bytes; undefined where digits are left over. */
export function fromHex(text: string, start: number, end: number): PlacedBytes | undefined {
  const bytes: number[] = [];
  const offsets: number[] = [];
  for (let at = start; at < end; ) {
    const high = digit(text.charCodeAt(at));
    if (high < 0) {
      at++;
      continue;
    }
    const low = at + 1 < end ? digit(text.charCodeAt(at + 1)) : -1;
    if (low < 0) return undefined;
    offsets.push(at);
    bytes.push(high * 16 + low);
    at += 2;
  }
  const last = offsets.at(-1);
  if (last === undefined) return undefined;
  return { bytes: Uint8Array.from(bytes), offsets: [...offsets, last + 2] };
}

/** Reads base64 in either alphabet; undefined where it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  const digits = text.replace(/=+$/, '');
  if (digits.length < 2 || digits.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let n = 0; n < digits.length; n++) {
    const value = BASE64.indexOf(digits[n] === '-' ? '+' : digits[n] === '_' ? '/' : digits[n]!);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}

/** The text that bytes hold, as UTF-8 or UTF-16LE, trailing NULs left out; undefined where they hold none. */
export function textOf(bytes: Uint8Array): string | undefined {
  const text = looksUtf16(bytes, 1) ? utf16Text(bytes) : utf8Text(bytes);
  return text !== undefined && isReadable(text) ? text : undefined;
}

/** Whether every other byte, from `zero` on, is NUL, as in UTF-16 of Latin letters; most are enough. */
export function looksUtf16(bytes: Uint8Array, zero: 0 | 1): boolean {
  if (bytes.length < 8) return false;
  let zeros = 0;
  for (let at = zero; at < bytes.length; at += 2) {
    const letter = bytes[at + 1 - 2 * zero];
    if (bytes[at] === 0 && letter !== 0) zeros++;
  }
  return zeros >= Math.floor(bytes.length / 2) * 0.4;
}

function utf16Text(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
  return text.replace(/\0+$/, '');
}

function utf8Text(bytes: Uint8Array): string | undefined {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const [point, length] = utf8At(bytes, at);
    if (point < 0) return undefined;
    text += String.fromCodePoint(point);
    at += length;
  }
  return text.replace(/\0+$/, '');
}

/** The code point at an offset and its length in bytes; -1 where the bytes are no UTF-8. */
export function utf8At(bytes: Uint8Array, at: number): readonly [point: number, length: number] {
  const first = bytes[at]!;
  if (first < 0x80) return [first, 1];
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first >= 0xf5) return [-1, 1];
  let point = first & (0x7f >> length);
  for (let n = 1; n < length; n++) {
    const next = bytes[at + n];
    if (next === undefined || (next & 0xc0) !== 0x80) return [-1, 1];
    point = (point << 6) | (next & 0x3f);
  }
  const tooLong = (length === 3 && point < 0x800) || (length === 4 && (point < 0x10000 || point > 0x10ffff));
  return tooLong || (point >= 0xd800 && point < 0xe000) ? [-1, 1] : [point, length];
}

function isReadable(text: string): boolean {
  return text.length > 0 && !/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/.test(text);
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function digit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
