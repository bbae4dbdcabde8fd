import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodePage, codePages } from '../../../server/src/language/text/codePages';
import { applyEdits, type TextEdit } from '../../../server/src/language/text/edit';
import {
  decode,
  type Encoding,
  encode,
  UnencodableTextError,
  unencodable,
} from '../../../server/src/language/text/encoding';
import { spliceBytes } from '../../../server/src/language/text/splice';

const edit = (start: number, end: number, newText: string): TextEdit => ({ start, end, newText });

describe('spliceBytes', () => {
  it('encodes the new text only', () => {
    const bytes = Uint8Array.of(0x61, 0x81, 0x62);
    expect(spliceBytes(bytes, [edit(0, 1, '€')])).toEqual(Uint8Array.of(0x80, 0x81, 0x62));
  });

  it('keeps the second code of a character in 932', () => {
    const bytes = Uint8Array.of(0xee, 0xef, 0x3d, 0x31);
    expect(spliceBytes(bytes, [edit(2, 3, 'ⅰ')], 932)).toEqual(Uint8Array.of(0xee, 0xef, 0x3d, 0xfa, 0x40));
  });

  it('keeps mark and odd last byte of UTF-16LE', () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x07);
    expect(spliceBytes(bytes, [edit(1, 1, 'Ω')])).toEqual(
      Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0xa9, 0x03, 0x07),
    );
  });

  it('writes bytes without a meaning where their text is moved', () => {
    const bytes = Uint8Array.of(0x85, 0x40, 0x3d);
    const { text } = decode(bytes, 932);
    expect(spliceBytes(bytes, [edit(3, 3, text.slice(0, 2))], 932)).toEqual(
      Uint8Array.of(0x85, 0x40, 0x3d, 0x85, 0x40),
    );
  });

  it('replaces half of a surrogate pair', () => {
    const bytes = Uint8Array.of(0xf0, 0x9f, 0x93, 0xab, 0x3d);
    expect(spliceBytes(bytes, [edit(1, 2, '\udcea')], 65001)).toEqual(
      Uint8Array.of(0xf0, 0x9f, 0x93, 0xaa, 0x3d),
    );
  });

  it('refuses what the code page lacks, with the place in the edited text', () => {
    const edits = [edit(0, 0, 'xyz'), edit(1, 2, 'aΩ')];
    expect(() => spliceBytes(Uint8Array.of(0x61, 0x62), edits)).toThrow(
      expect.objectContaining({ name: 'UnencodableTextError', character: 'Ω', offset: 5 }),
    );
  });

  it('refuses a character that would become the second byte of another', () => {
    const leadBeforeLineEnd = Uint8Array.of(0x81, 0x0a);
    expect(() => spliceBytes(leadBeforeLineEnd, [edit(1, 1, 'A')], 932)).toThrow(UnencodableTextError);
    expect(spliceBytes(leadBeforeLineEnd, [edit(1, 1, '1')], 932)).toEqual(Uint8Array.of(0x81, 0x31, 0x0a));
  });

  it('refuses what would turn the file into UTF-16LE', () => {
    expect(() => spliceBytes(Uint8Array.of(0x61), [edit(0, 0, 'ÿþ')])).toThrow(UnencodableTextError);
  });

  it('refuses edits that overlap', () => {
    expect(() => spliceBytes(Uint8Array.of(0x61, 0x62), [edit(0, 2, ''), edit(1, 1, 'x')])).toThrow(
      RangeError,
    );
  });

  it('keeps the bytes of every line that no edit touches, in every code page', () => {
    fc.assert(
      fc.property(page, fc.array(line, { minLength: 1 }), (codePage, lines) => {
        const bytes = fileOf(lines.map(({ old }) => old));
        const writable = lines.map(({ old, replacement }) => ({
          old,
          text: encodable(replacement, codePage),
        }));
        const result = spliceBytes(bytes, lineEdits(writable, codePage), codePage);
        const kept = writable.map(({ old, text }) => (text === null ? old : encode(text, nameOf(codePage))));
        expect(result).toEqual(fileOf(kept));
      }),
    );
  });

  it('keeps the bytes outside any edits, where each byte is one character', () => {
    const oneByte = fc.constantFrom(...codePages.filter(number => number > 1000 && number < 2000));
    fc.assert(
      fc.property(oneByte, fc.uint8Array(), fc.array(fc.nat({ max: 40 })), (codePage, random, cuts) => {
        const bytes = Uint8Array.of(0x5b, ...random);
        const edits = pairsOf(cuts.map(cut => Math.min(cut, bytes.length))).map(([start, end]) =>
          edit(start, end, '<new>'),
        );
        const parts = edits.map(({ start }, at) => [
          ...bytes.subarray(edits[at - 1]?.end ?? 0, start),
          ...ascii('<new>'),
        ]);
        const expected = [...parts.flat(), ...bytes.subarray(edits.at(-1)?.end ?? 0)];
        fc.pre(expected[0] !== 0xff || expected[1] !== 0xfe);
        expect([...spliceBytes(bytes, edits, codePage)]).toEqual(expected);
      }),
    );
  });

  it('gives bytes that read as the edited text, or refuses', () => {
    const newText = fc.string({ unit: 'binary', maxLength: 3 });
    const cuts = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }), newText), { maxLength: 4 });
    fc.assert(
      fc.property(page, fc.oneof(fc.uint8Array(), utf16), cuts, (codePage, bytes, random) => {
        const { text, encoding } = decode(bytes, codePage);
        const offsets = pairsOf(
          random.flatMap(([a, b]) => [Math.min(a, text.length), Math.min(b, text.length)]),
        );
        const edits = offsets.map(([start, end], at) => edit(start, end, random[at]![2]));
        try {
          expect(decode(spliceBytes(bytes, edits, codePage), codePage)).toEqual({
            text: applyEdits(text, edits),
            encoding,
          });
        } catch (error) {
          if (!(error instanceof UnencodableTextError)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const page = fc.constantFrom(...codePages);
const utf16 = fc.uint8Array().map(bytes => Uint8Array.of(0xff, 0xfe, ...bytes));
const lineFeed = 0x0a;

/** A line of random bytes, and the text that takes its place; null where it stays. */
const line = fc.record({
  old: fc.uint8Array().map(bytes => bytes.filter(byte => byte !== lineFeed)),
  replacement: fc.option(fc.string({ unit: 'grapheme' })),
});

function nameOf(codePage: CodePage): Encoding {
  return decode(new Uint8Array(), codePage).encoding;
}

/** A first line of its own keeps random bytes from being a mark. */
function fileOf(lines: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from([0x5b, ...lines.flatMap(bytes => [lineFeed, ...bytes])]);
}

function encodable(text: string | null, codePage: CodePage): string | null {
  const missing = text === null ? [] : unencodable(text, codePage);
  return text === null
    ? null
    : applyEdits(
        text,
        missing.map(({ start, end }) => edit(start, end, '')),
      );
}

function lineEdits(
  lines: readonly { old: Uint8Array; text: string | null }[],
  codePage: CodePage,
): TextEdit[] {
  let start = 1;
  return lines.flatMap(({ old, text }) => {
    const from = start + 1;
    start = from + decode(Uint8Array.of(0x5b, ...old), codePage).text.length - 1;
    return text === null ? [] : [edit(from, start, text)];
  });
}

/** The numbers in order, two by two: spans that do not overlap. */
function pairsOf(numbers: readonly number[]): [number, number][] {
  const ordered = numbers.toSorted((a, b) => a - b);
  return ordered.flatMap((first, at) =>
    at % 2 === 0 && at + 1 < ordered.length ? [[first, ordered[at + 1]!]] : [],
  );
}

function ascii(text: string): number[] {
  return Array.from(text, character => character.charCodeAt(0));
}
