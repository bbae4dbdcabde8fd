import { runSuite } from '../vscodeSuite/run.mjs';
import { oneTest } from './counts.mjs';
import { mustRunVscode } from './debian.mjs';

const marks = { passed: '✓', failed: '✗', skipped: '-' };

/** Where VS Code's server runs, it and a browser are the host that can be had, and that can be driven. */
export const usualHost = process.platform === 'linux' ? 'server' : 'desktop';

/**
 * Runs the suite of test/vscode once and prints each result.
 * @param {import('../vscodeSuite/run.mjs').SuiteOptions} options
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function testInVscode(options) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const { missing } = await runSuite(options, ({ state, title, error }) => {
      counts[state]++;
      console.log(`${marks[state]} ${title}${error === undefined ? '' : `\n${error}`}`);
    });
    if (missing !== undefined) {
      console.log(`${mustRunVscode ? marks.failed : marks.skipped} Not run: ${missing}.`);
      return mustRunVscode ? oneTest(false) : { passed: 0, failed: 0, skipped: 1 };
    }
  } catch (error) {
    counts.failed++;
    console.log(`${marks.failed} ${error instanceof Error ? error.message : String(error)}`);
  }
  return counts;
}
