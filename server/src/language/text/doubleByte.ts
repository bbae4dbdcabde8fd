import { createMultibyteDecoder, createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import type { Characters } from './characters';
import { attempt } from './singleByte';
import { undefinedByte, undefinedBytes, undefinedPair } from './undefinedBytes';

type DoubleByteCodePage = 932 | 936 | 949 | 950;

/** First and last value of each stretch. */
type Ranges = readonly (readonly [number, number])[];

interface Layout {
  /** The name in the Encoding standard. */
  readonly encoding: string;
  /** The bytes that begin a pair. */
  readonly leads: Ranges;
  /** The bytes that may end one. */
  readonly trails: Ranges;
}

const layouts: Readonly<Record<DoubleByteCodePage, Layout>> = {
  932: {
    encoding: 'shift_jis',
    leads: [
      [0x81, 0x9f],
      [0xe0, 0xfc],
    ],
    trails: [
      [0x40, 0x7e],
      [0x80, 0xfc],
    ],
  },
  936: {
    encoding: 'gbk',
    leads: [[0x81, 0xfe]],
    trails: [
      [0x40, 0x7e],
      [0x80, 0xfe],
    ],
  },
  949: {
    encoding: 'euc-kr',
    leads: [[0x81, 0xfe]],
    trails: [
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0x81, 0xfe],
    ],
  },
  950: {
    encoding: 'big5',
    leads: [[0x81, 0xfe]],
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
};

/**
 * A code page whose characters are one byte or a pair. A lead byte takes the next byte along wherever that may end a
 * pair, whether or not the pair means anything: so a meaningless pair does not disturb what follows it.
 */
export function doubleByte(codePage: DoubleByteCodePage): Characters {
  const { encoding, leads, trails } = layouts[codePage];
  const isLead = membership(leads);
  const isTrail = membership(trails);
  const singles = readSingles(encoding, isLead);
  const pairs = readPairs(encoding, leads, trails);
  const strict = createMultibyteEncoder(encoding);

  const lengthAt = (bytes: Uint8Array, at: number): number =>
    isLead[bytes[at]!] && at + 1 < bytes.length && isTrail[bytes[at + 1]!] ? 2 : 1;
  const codePointAt = (bytes: Uint8Array, at: number, length: number): number =>
    length === 1 ? singles[bytes[at]!]! : pairs[bytes[at]! * 0x100 + bytes[at + 1]!]!;

  return {
    single: false,
    lengthAt,
    codePointAt,
    encode(codePoint) {
      const bytes = undefinedBytes(codePoint) ?? attempt(strict, codePoint);
      if (!bytes || lengthAt(bytes, 0) !== bytes.length) return undefined;
      return codePointAt(bytes, 0, bytes.length) === codePoint ? bytes : undefined;
    },
  };
}

function membership(ranges: Ranges): readonly boolean[] {
  return Array.from({ length: 256 }, (_, byte) =>
    ranges.some(([first, last]) => first <= byte && byte <= last),
  );
}

function readSingles(encoding: string, isLead: readonly boolean[]): readonly number[] {
  const decode = createMultibyteDecoder(encoding, true);
  return isLead.map((lead, byte) => {
    const decoded = lead ? undefined : only(decode(Uint8Array.of(byte)));
    return decoded ?? undefinedByte(byte);
  });
}

/** All pairs are decoded in one go, each on a line of its own: a table of 24,000 small calls would be slow. */
function readPairs(encoding: string, leads: Ranges, trails: Ranges): Uint32Array {
  const all = valuesOf(leads).flatMap(lead => valuesOf(trails).map(trail => [lead, trail] as const));
  const lines = Uint8Array.from(all.flatMap(([lead, trail]) => [lead, trail, 0x0a]));
  const decoded = createMultibyteDecoder(encoding, true)(lines).split('\n');
  const pairs = new Uint32Array(0x10000);
  for (const [at, [lead, trail]] of all.entries())
    pairs[lead * 0x100 + trail] = only(decoded[at]!) ?? undefinedPair(lead, trail);
  return pairs;
}

/** The one code point of a text; undefined where it has several, or stands for what could not be decoded. */
function only(text: string): number | undefined {
  const [character, ...more] = text;
  return character === undefined || more.length > 0 || character === '\ufffd'
    ? undefined
    : character.codePointAt(0);
}

function valuesOf(ranges: Ranges): number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
