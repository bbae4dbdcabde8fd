/**
 * `npm run screenshots`: takes the pictures of the documentation and the walkthrough from those that the last run of the tests in VS Code
 * has left (`npm run test:vscode`). Look at them before they are committed.
 */
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from './support/paths.mjs';

const ofWalkthrough = ['folder', 'service', 'compile', 'install', 'look'].map(name => `walkthrough/${name}`);

/** @type {readonly (readonly [name: string, folder: string])[]} */
const chosen = [
  ...['problems', 'organization', 'sandbox-view'].map(name => /** @type {const} */ ([name, 'docs/images'])),
  ...ofWalkthrough.map(name => /** @type {const} */ ([name, 'media'])),
];

/** In bytes; they are fetched by everyone who reads README.md. */
const limit = 300_000;

for (const [name, folder] of chosen) {
  const file = inRoot('out', 'screenshots', `${name}.png`);
  const copy = inRoot(folder, `${name}.png`);
  const problem = problemOf(file);
  mkdirSync(dirname(copy), { recursive: true });
  if (problem === undefined) copyFileSync(file, copy);
  else console.error(`${name}.png ${problem}`);
  if (problem !== undefined) process.exitCode = 1;
}

/** @param {string} file @returns {string | undefined} */
function problemOf(file) {
  if (!existsSync(file)) return 'has not been made: run npm run test:vscode';
  const { size } = statSync(file);
  return size > limit ? `has ${size} bytes, more than ${limit}` : undefined;
}
