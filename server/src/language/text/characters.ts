import type { CodePage } from './codePages';
import { doubleByte } from './doubleByte';
import { singleByte } from './singleByte';
import { utf8 } from './utf8';

/**
 * How the bytes of a code page are characters. Every sequence of bytes can be read, and different bytes make
 * different text: what the code page leaves open becomes a character of a private use area (`undefinedByte`,
 * `undefinedPair`). A character takes as many UTF-16 units as it has bytes, or fewer.
 */
export interface Characters {
  /** Whether each byte is one UTF-16 unit. */
  readonly single: boolean;
  /** The number of bytes that make the character that begins at `at`. */
  lengthAt(bytes: Uint8Array, at: number): number;
  /** The code point that these `length` bytes make. */
  codePointAt(bytes: Uint8Array, at: number, length: number): number;
  /** The bytes of one character; undefined where the code page has none that read back as the same character. */
  encode(codePoint: number): Uint8Array | undefined;
}

/** The characters of a code page; their tables are built when first asked for. */
export function charactersOf(codePage: CodePage): Characters {
  let characters = built.get(codePage);
  if (!characters) built.set(codePage, (characters = build(codePage)));
  return characters;
}

const built = new Map<CodePage, Characters>();

function build(codePage: CodePage): Characters {
  switch (codePage) {
    case 65001:
      return utf8;
    case 932:
    case 936:
    case 949:
    case 950:
      return doubleByte(codePage);
    default:
      return singleByte(codePage);
  }
}
