import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, Model } from '../../server/src/language/model/model';
import { SectionIndex } from '../../server/src/language/model/sectionIndex';
import { diagnose } from '../../server/src/language/rules/diagnose';
import type { MapisvcFile } from '../../server/src/language/syntax/file';
import { parse } from '../../server/src/language/syntax/parse';
import type { TextEdit } from '../../server/src/language/text/edit';
import { line, lines, UTF8_MARK } from '../support/randomLines';

/*
 * What is kept from state to state never shows: after any edits a file is diagnosed like one that was just read.
 */

/** Lines in the place of others; numbers are taken modulo what there is. */
const lineEdit = fc.record({
  at: fc.nat(),
  removed: fc.nat({ max: 3 }),
  added: fc.array(line, { maxLength: 3 }),
  /** Whether the models of this state, and of an older one, are asked before the next edit. */
  asked: fc.boolean(),
  older: fc.nat(),
});

describe('a file that was edited', () => {
  it('has the diagnostics of the same text read anew, and its older states still have theirs', () => {
    fc.assert(
      fc.property(lines, fc.array(lineEdit, { maxLength: 12 }), (first, edits) => {
        let file = parse(first.join('\n'));
        const states: MapisvcFile[] = [file];
        for (const edit of edits) {
          file = file.edit([textEdit(file, edit)]);
          states.push(file);
          if (!edit.asked) continue;
          expectAsReadAnew(file);
          expectAsReadAnew(states[edit.older % states.length]!);
        }
        expectAsReadAnew(file);
      }),
      { numRuns: 400 },
    );
  });

  it('has them wherever in a line it was edited', () => {
    const characterEdit = fc.tuple(
      fc.nat(),
      fc.nat({ max: 12 }),
      fc.oneof(line, fc.constantFrom('\n', '\r', ']', '=', ',', 'A', '')),
    );
    fc.assert(
      fc.property(lines, fc.array(characterEdit, { maxLength: 12 }), (first, edits) => {
        let file = parse(first.join('\r\n'));
        for (const [at, length, newText] of edits) {
          const start = at % (file.length + 1);
          file = file.edit([{ start, end: Math.min(start + length, file.length), newText }]);
          expectAsReadAnew(file);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves nothing behind of what is gone', () => {
    fc.assert(
      fc.property(lines, fc.array(lineEdit, { maxLength: 8 }), (first, edits) => {
        const index = new SectionIndex();
        let file = parse(first.join('\n'));
        for (const edit of edits) {
          if (edit.asked) diagnose(new Model(file, index));
          file = file.edit([textEdit(file, edit)]);
        }
        fc.pre(!file.text.startsWith(UTF8_MARK));
        diagnose(new Model(file, index));
        const anew = new SectionIndex();
        diagnose(new Model(parse(file.text), anew));
        expect(noted(index)).toEqual(noted(anew));
      }),
      { numRuns: 400 },
    );
  });
});

/** The facts that an index knows, each with the number of those who publish it and of those who asked for it. */
function noted(index: SectionIndex): readonly (readonly [string, number, number])[] {
  const facts = [...index.facts.values()].map(
    ({ name: fact, publisherCount, readers }) => [fact, publisherCount, readers?.size ?? 0] as const,
  );
  return facts.sort(([a], [b]) => (a < b ? -1 : 1));
}

function expectAsReadAnew(file: MapisvcFile): void {
  expect(diagnose(analyze(file))).toEqual(diagnose(analyze(parse(file.text))));
}

function textEdit(
  file: MapisvcFile,
  { at, removed, added }: { at: number; removed: number; added: readonly string[] },
): TextEdit {
  const first = at % (file.lineCount + 1);
  const start = file.offsetAt({ line: first, character: 0 });
  const end = file.offsetAt({ line: first + removed, character: 0 });
  return { start, end, newText: added.map(text => `${text}\n`).join('') };
}
