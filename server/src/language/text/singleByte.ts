import { createSinglebyteDecoder, createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import type { Characters } from './characters';
import type { CodePage } from './codePages';
import { undefinedByte, undefinedBytes } from './undefinedBytes';

/** A code page of one byte per character, by the tables of the Encoding standard. */
export function singleByte(codePage: CodePage): Characters {
  const encoding = `windows-${codePage}`;
  const strict = createSinglebyteEncoder(encoding);
  const codePoints = codePointsOf(encoding, strict);
  return {
    single: true,
    lengthAt: () => 1,
    codePointAt: (bytes, at) => codePoints[bytes[at]!]!,
    encode(codePoint) {
      const bytes = undefinedBytes(codePoint) ?? attempt(strict, codePoint);
      return bytes && codePoints[bytes[0]!] === codePoint ? bytes : undefined;
    },
  };
}

/** What a strict encoder of the library makes of a character; undefined where it refuses. */
export function attempt(strict: (text: string) => Uint8Array, codePoint: number): Uint8Array | undefined {
  try {
    return strict(String.fromCodePoint(codePoint));
  } catch {
    return undefined;
  }
}

/**
 * The character of each byte. Where the library leaves decoding to the host, hosts differ in what they make of a
 * byte without a meaning; the encoder's tables are its own, so they decide.
 */
function codePointsOf(encoding: string, strict: (text: string) => Uint8Array): Uint16Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const decoded = createSinglebyteDecoder(encoding, true)(bytes);
  return Uint16Array.from(bytes, byte => {
    const codePoint = decoded.charCodeAt(byte);
    return attempt(strict, codePoint)?.[0] === byte ? codePoint : undefinedByte(byte);
  });
}
