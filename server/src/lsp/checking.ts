import { type CheckOptions, checkInSteps } from '../language/rules/run';
import type { Document } from './documents';
import type { Parts } from './parts';
import { nextTurn } from './turns';

/** What counts when a document is checked. */
export async function checkOptions(
  { settings, encodings, surroundings }: Parts,
  uri: string,
): Promise<CheckOptions> {
  const [{ rules, codePage }, encodingProblem, around] = await Promise.all([
    settings.of(uri),
    encodings.problemOf(uri),
    surroundings.soon(uri),
  ]);
  return { rules, codePage, encodingProblem, surroundings: around };
}

/**
 * Has the rules look at what they have not seen yet of a document; then `check` has its answer at once. Other requests,
 * and the word that this one is taken back, go between the steps.
 * @param isOver Whether nobody wants to know any more.
 * @returns Whether it was done before it was over.
 */
export async function prepareCheck(
  { model }: Document,
  options: CheckOptions,
  isOver: () => boolean,
): Promise<boolean> {
  for (const _ of checkInSteps(model, options)) {
    await nextTurn();
    if (isOver()) return false;
  }
  return true;
}
