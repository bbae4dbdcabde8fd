import { utf8fromString } from '@exodus/bytes/utf8.js';
import type { Characters } from './characters';
import { attempt } from './singleByte';
import { undefinedByte } from './undefinedBytes';

/** UTF-8 as code page 65001. A byte that belongs to no well-formed sequence stands alone. */
export const utf8: Characters = {
  single: false,
  lengthAt(bytes, at) {
    const length = announcedLength(bytes[at]!);
    return length > 1 && isWellFormed(bytes, at, length) ? length : 1;
  },
  codePointAt(bytes, at, length) {
    const first = bytes[at]!;
    if (length > 1) return joined(bytes, at, length);
    return first < 0x80 ? first : undefinedByte(first);
  },
  encode: codePoint => attempt(utf8fromString, codePoint),
};

/** The smallest code point that needs so many bytes. */
const smallest = [0, 0, 0x80, 0x800, 0x10000];

function announcedLength(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function isWellFormed(bytes: Uint8Array, at: number, length: number): boolean {
  if (at + length > bytes.length) return false;
  for (let next = at + 1; next < at + length; next++) if ((bytes[next]! & 0xc0) !== 0x80) return false;
  const codePoint = joined(bytes, at, length);
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint >= smallest[length]! && codePoint <= 0x10ffff && !isSurrogate;
}

function joined(bytes: Uint8Array, at: number, length: number): number {
  let codePoint = bytes[at]! & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next++) codePoint = codePoint * 0x40 + (bytes[next]! & 0x3f);
  return codePoint;
}
