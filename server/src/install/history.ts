import { fold } from '../language/text/fold';
import type { JournalEntry, JournalState } from './journal';
import { foldedFileName } from './sandbox/tree';

/** What installs have done to a sandbox and what still holds. */
export class History {
  readonly #installs: readonly JournalState[];

  constructor(entries: readonly JournalEntry[]) {
    this.#installs = entries.flatMap(({ state }) =>
      state?.operation === 'install' && state.state === 'applied' ? [state] : [],
    );
  }

  /** Whether an install of one of these services has counted itself among the users of a shared file. */
  hasCounted(services: readonly string[], target: string): boolean {
    const folded = new Set(services.map(fold));
    return this.#installs.some(
      install =>
        install.services.some(service => folded.has(fold(service))) &&
        install.counted.some(file => isSame(file, target)),
    );
  }

  /** Whether an install has brought a file that was not there before. */
  hasBrought(target: string): boolean {
    return this.#installs.some(({ changes }) =>
      changes.some(change => change.before === null && isSame(change.target, target)),
    );
  }
}

function isSame(a: string, b: string): boolean {
  return foldedFileName(a) === foldedFileName(b);
}
