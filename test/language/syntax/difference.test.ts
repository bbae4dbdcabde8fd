import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween } from '../../../server/src/language/syntax/difference';
import { parse } from '../../../server/src/language/syntax/parse';
import { applyEdits } from '../../../server/src/language/text/edit';

const text = fc
  .array(fc.constantFrom('[A]\n', '[B]\r\n', '[C', 'k=v\n', '\r', '\n', 'x'), { maxLength: 20 })
  .map(parts => parts.join(''));

describe('the edits between two states of a file', () => {
  it('lead from one to the other', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(), text), { maxLength: 5 }), (source, changes) => {
        const before = parse(source);
        let after = before;
        for (const [a, b, newText] of changes) {
          const [start, end] = [a % (after.length + 1), b % (after.length + 1)].sort((x, y) => x - y);
          after = after.edit([{ start: start!, end: end!, newText }]);
        }
        expect(applyEdits(before.text, editsBetween(before, after))).toBe(after.text);
      }),
      { numRuns: 500 },
    );
  });

  it('are small and apart', () => {
    const before = parse('[A]\nx=1\n[B]\ny=2\n[C]\nz=3\n');
    const after = before.edit([
      { start: 6, end: 7, newText: '9' },
      { start: 22, end: 23, newText: '8' },
    ]);
    expect(editsBetween(before, after)).toEqual([
      { start: 6, end: 7, newText: '9' },
      { start: 22, end: 23, newText: '8' },
    ]);
  });

  it('between a state and itself are none', () => {
    const file = parse('[A]\nx=1\n');
    expect(editsBetween(file, file)).toEqual([]);
  });
});
