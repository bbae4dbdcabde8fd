import { expect, it } from 'vitest';
import { analyze } from '../../../server/src/language/model/model';
import { diagnose } from '../../../server/src/language/rules/diagnose';
import { check, checkInSteps } from '../../../server/src/language/rules/run';
import { parse } from '../../../server/src/language/syntax/parse';
import { work } from '../../../server/src/language/syntax/work';

/*
 * A check of a large file lets other things go between its steps: how much it does in one is counted, not timed.
 */

const SECTIONS = 20_000;
const section = (at: number) =>
  `[S${at}]\nPR_DISPLAY_NAME=Section ${at}\n6600001E=C:\\Acme\\${at}.dat\nword\n`;
const TEXT = Array.from({ length: SECTIONS }, (_, at) => section(at)).join('');

/** A line is split, taken apart, and looked through for secrets. */
const SCANS = 3;

/** What each step scans. */
function* scannedIn(steps: Iterator<void>): Generator<number> {
  for (;;) {
    const before = work.charactersScanned;
    const { done } = steps.next();
    yield work.charactersScanned - before;
    if (done) return;
  }
}

it('a step looks at a small part of the file, and all of them at all', () => {
  const model = analyze(parse(TEXT));
  const scanned = [...scannedIn(checkInSteps(model))];
  expect(scanned.length).toBeGreaterThan(TEXT.length / 200_000);
  expect(Math.max(...scanned.slice(1))).toBeLessThan(SCANS * 200_000);
  const before = { ...work };
  const found = check(model);
  expect(work.charactersScanned).toBe(before.charactersScanned);
  expect(found.filter(({ rule }) => rule.id === 'stray-text')).toHaveLength(SECTIONS);
});

it('who stops in between has done no more than that, and who goes on starts from there', () => {
  const model = analyze(parse(TEXT));
  const steps = checkInSteps(model);
  steps.next();
  const before = work.rulesRun;
  steps.return();
  expect(work.rulesRun).toBe(before);
  const left = [...checkInSteps(model)].length;
  expect(left).toBeLessThan([...checkInSteps(analyze(parse(TEXT)))].length);
});

it('after an edit in between the answer is that of the file as it is', () => {
  const file = parse(TEXT);
  const steps = checkInSteps(analyze(file));
  steps.next();
  const edited = file.edit([{ start: 0, end: 0, newText: '[Services]\nS1=One\n' }]);
  expect(diagnose(analyze(edited))).toEqual(diagnose(analyze(parse(edited.text))));
});
