import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, Model } from '../../server/src/language/model/model';
import { SectionIndex } from '../../server/src/language/model/sectionIndex';
import { diagnose } from '../../server/src/language/rules/diagnose';
import type { MapisvcFile } from '../../server/src/language/syntax/file';
import { parse } from '../../server/src/language/syntax/parse';
import type { TextEdit } from '../../server/src/language/text/edit';

/*
 * What is kept from state to state never shows: after any edits a file is diagnosed like one that was just read.
 */

/** At the start of a file it silences all that is said of the rest. */
const UTF8_MARK = 'ï»¿';

const name = fc.constantFrom('A', 'a', 'B', 'P', 'Q', 'X', 'Services', 'Default Services', 'Servicios', '');
const list = fc.array(name, { maxLength: 4 }).map(names => names.join(', '));
const header = fc.oneof(
  { weight: 9, arbitrary: name.map(inner => `[${inner}]`) },
  { weight: 1, arbitrary: fc.constantFrom('[Services', '[A] text', '[help file mappings]') },
);
const entry = fc.oneof(
  fc.tuple(name, fc.constantFrom('', 'Acme', 'Mail')).map(([key, value]) => `${key}=${value}`),
  fc
    .tuple(fc.constantFrom('Providers', 'providers', 'Sections'), list)
    .map(([key, value]) => `${key}=${value}`),
  fc.constantFrom(
    'PR_DISPLAY_NAME=Acme',
    '3001001E=Mail',
    'PR_PROVIDER_DLL_NAME=acme.dll',
    'PR_SERVICE_DLL_NAME=acme32.dll',
    'PR_SERVICE_ENTRY_NAME=ServiceEntry',
    'PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER',
    'PR_RESOURCE_FLAGS=STATUS_NO_DEFAULT_STORE|SERVICE_PRIMARY_IDENTITY',
    'PR_RESOURCE_FLAGS=STATUS_PRIMARY_IDENTITY',
    'PR_RESOURCE_FLAGS=SERVICE_NO_PRIMARY_IDENTITY',
    'PR_SERVICE_DELETE_FILES=acme.dll',
    'UID=00112233445566778899AABBCCDDEEFF',
    'uid=00112233445566778899aabbccddeeff',
    '66000003=01000000',
    '67F0001E=tiger',
    'MSEMS=Exchange',
    'password=tiger',
  ),
);
const suppression = fc.constantFrom(
  '; mapisvc-disable-next-line stray-text, orphan-section',
  '; mapisvc-disable stray-text, unresolved-provider',
  '; mapisvc-enable',
);
const line = fc.oneof(
  { weight: 3, arbitrary: header },
  { weight: 5, arbitrary: entry },
  { weight: 1, arbitrary: fc.constantFrom('', '; comment', 'word', '=x', UTF8_MARK, 'x=\0') },
  { weight: 1, arbitrary: suppression },
);
const lines = fc.array(line, { maxLength: 30 });

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
