import { createSinglebyteDecoder, createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import type { Characters } from './characters';
import type { CodePage } from './codePages';
import { undefinedByte, undefinedBytes } from './undefinedBytes';

const replacement = 0xfffd;

/** A code page of one byte per character, by the tables of the Encoding standard. */
export function singleByte(codePage: CodePage): Characters {
  const codePoints = codePointsOf(`windows-${codePage}`);
  const strict = createSinglebyteEncoder(`windows-${codePage}`);
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

function codePointsOf(encoding: string): Uint16Array {
  const decoded = createSinglebyteDecoder(
    encoding,
    true,
  )(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    const unit = decoded.charCodeAt(byte);
    return unit === replacement ? undefinedByte(byte) : unit;
  });
}
