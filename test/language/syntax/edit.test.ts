import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapisvcFile } from '../../../server/src/language/syntax/file';
import { parse } from '../../../server/src/language/syntax/parse';
import { applyEdits, type TextEdit } from '../../../server/src/language/text/edit';

/** Text in which headers, line ends and entries are as likely as they can be. */
const text = fc
  .array(
    fc.constantFrom('[A]', '[b', '\r', '\n', '\r\n', 'k=v', ' ', ';c', '[', ']', '=', 'x', '\u{1F4E7}'),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''));

function editOf(length: number): fc.Arbitrary<TextEdit> {
  return fc
    .tuple(fc.nat(length), fc.nat(length), text)
    .map(([a, b, newText]) => ({ start: Math.min(a, b), end: Math.max(a, b), newText }));
}

function sectionTexts(file: MapisvcFile): string[] {
  return file.sections.map(section => section.text);
}

function lineTexts(file: MapisvcFile): string[][] {
  return file.sections.map(section => section.lines.map(line => line.text));
}

describe('a file', () => {
  it('printed is the text that was parsed', () => {
    fc.assert(fc.property(text, source => parse(source).text === source));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), source => parse(source).text === source));
  });

  it('after any sequence of edits equals the file parsed from the edited text', () => {
    fc.assert(
      fc.property(
        text,
        fc.infiniteStream(fc.nat(1_000_000)),
        fc.array(text, { maxLength: 8 }),
        (source, numbers, inserts) => {
          let file = parse(source);
          for (const newText of inserts) {
            const a = numbers.next().value! % (file.length + 1);
            const b = numbers.next().value! % (file.length + 1);
            const edit = { start: Math.min(a, b), end: Math.max(a, b), newText };
            const after = applyEdits(file.text, [edit]);
            file = file.edit([edit]);
            expect(file.text).toBe(after);
            expect(lineTexts(file)).toEqual(lineTexts(parse(after)));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes several edits at once', () => {
    const several = text.chain(source =>
      fc.tuple(
        fc.constant(source),
        fc.array(fc.nat(source.length), { maxLength: 8 }),
        fc.array(text, { minLength: 4, maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(several, ([source, offsets, inserts]) => {
        const ends = [...offsets].sort((a, b) => a - b);
        const edits: TextEdit[] = [];
        for (let at = 0; at + 1 < ends.length; at += 2)
          edits.push({ start: ends[at]!, end: ends[at + 1]!, newText: inserts[at / 2]! });
        const file = parse(source).edit(edits);
        const after = applyEdits(source, edits);
        expect(file.text).toBe(after);
        expect(lineTexts(file)).toEqual(lineTexts(parse(after)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the sections that an edit does not touch', () => {
    const before = parse('[A]\nx=1\n[B]\ny=2\n[C]\nz=3\n');
    const after = before.edit([{ start: 14, end: 15, newText: '5' }]);
    expect(sectionTexts(after)).toEqual(['', '[A]\nx=1\n', '[B]\ny=5\n', '[C]\nz=3\n']);
    expect(after.sections[1]).toBe(before.sections[1]);
    expect(after.sections[2]).not.toBe(before.sections[2]);
    expect(after.sections[3]).toBe(before.sections[3]);
  });

  it('gives the lines behind a header that goes to the section before it', () => {
    const after = parse('[A]\nx=1\n[B]\ny=2\n').edit([{ start: 8, end: 9, newText: ';' }]);
    expect(sectionTexts(after)).toEqual(['', '[A]\nx=1\n;B]\ny=2\n']);
  });

  it('refuses edits that overlap or lie outside', () => {
    const file = parse('[A]');
    expect(() =>
      file.edit([
        { start: 0, end: 2, newText: '' },
        { start: 1, end: 3, newText: '' },
      ]),
    ).toThrow(RangeError);
    expect(() => file.edit([{ start: 0, end: 4, newText: '' }])).toThrow(RangeError);
  });
});

describe('positions', () => {
  it('and offsets agree, whatever the line ends', () => {
    fc.assert(
      fc.property(text, source => {
        const file = parse(source);
        for (let offset = 0; offset <= source.length; offset++) {
          const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
          const insideLineEnd = source[offset - 1] === '\r' && source[offset] === '\n';
          if (insideLineEnd) continue;
          const position = { line: lines.length - 1, character: lines.at(-1)!.length };
          expect(file.positionAt(offset)).toEqual(position);
          expect(file.offsetAt(position)).toBe(offset);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('outside a line or the file count as its end', () => {
    const file = parse('[A]\r\nx=1');
    expect(file.offsetAt({ line: 0, character: 99 })).toBe(3);
    expect(file.offsetAt({ line: 9, character: 0 })).toBe(8);
    expect(file.positionAt(4)).toEqual({ line: 0, character: 3 });
  });
});

describe('editing at random', () => {
  it('never fails', () => {
    fc.assert(
      fc.property(
        text.chain(source => fc.tuple(fc.constant(source), editOf(source.length))),
        ([source, edit]) => parse(source).edit([edit]).text === applyEdits(source, [edit]),
      ),
    );
  });
});
