/**
 * `npm run screenshots`: takes the pictures of the documentation from those that the last run of the tests in VS Code
 * has left (`npm run test:vscode`). Look at them before they are committed.
 */
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { inRoot } from './support/paths.mjs';

const chosen = ['problems', 'organization', 'sandbox-view'];

/** In bytes; they are fetched by everyone who reads README.md. */
const limit = 200_000;

mkdirSync(inRoot('docs', 'images'), { recursive: true });
for (const name of chosen) {
  const file = inRoot('out', 'screenshots', `${name}.png`);
  const problem = problemOf(file);
  if (problem === undefined) copyFileSync(file, inRoot('docs', 'images', `${name}.png`));
  else console.error(`${name}.png ${problem}`);
  if (problem !== undefined) process.exitCode = 1;
}

/** @param {string} file @returns {string | undefined} */
function problemOf(file) {
  if (!existsSync(file)) return 'has not been made: run npm run test:vscode';
  const { size } = statSync(file);
  return size > limit ? `has ${size} bytes, more than ${limit}` : undefined;
}
