import { expect } from 'vitest';
import { type Refactoring, refactorings } from '../../server/src/language/features/refactor';
import { applyEdits } from '../../server/src/language/text/edit';
import { example } from './check';

/** The bytes 00 to 0F, as chance gives them here. */
const randomBytes = (): Uint8Array => Uint8Array.from({ length: 16 }, (_, at) => at);

/** The titles of the refactorings at `$0`. */
export function checkRefactorings(source: string, titles: readonly string[]): void {
  expect(refactoringsAt(source).map(({ title }) => title)).toEqual(titles);
}

/** The whole text after the refactoring of that title at `$0`. */
export function checkRefactored(before: string, title: string, after: string): void {
  const { text } = example(before);
  const found = refactoringsAt(before);
  expect(found.map(refactoring => refactoring.title)).toContain(title);
  expect(applyEdits(text, found.find(refactoring => refactoring.title === title)!.edits)).toBe(after);
}

function refactoringsAt(source: string): readonly Refactoring[] {
  const { model, offset } = example(source);
  return refactorings(model, offset, { randomBytes });
}
