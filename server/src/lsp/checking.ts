import type { CheckOptions } from '../language/rules/run';
import type { Parts } from './parts';

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
