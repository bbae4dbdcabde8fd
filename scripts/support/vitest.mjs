import { existsSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runTool } from './tools.mjs';

/**
 * Runs some of the tests that need no editor, and prints them as vitest does.
 * @param {string} name of the layer
 * @param {readonly string[]} args which tests: parts of their paths, or `--exclude`
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runVitest(name, args) {
  const report = inRoot('out', 'test', `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = await runTool('vitest', 'vitest', ['run', ...args, ...reporters]);
  const counts = existsSync(report) ? readCounts(report) : { passed: 0, failed: 0, skipped: 0 };
  // A file that cannot even be loaded has no test that could fail.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** @param {string} report */
function readCounts(report) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
