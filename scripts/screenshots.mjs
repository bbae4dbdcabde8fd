/**
 * `npm run screenshots`: takes the pictures of the documentation from those that the tests in VS Code have made.
 * Run it after `npm run test:vscode`.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { inRoot } from './support/paths.mjs';

const SHOWN = ['problems', 'organization', 'sandbox-view'];

mkdirSync(inRoot('docs', 'images'), { recursive: true });
for (const name of SHOWN)
  copyFileSync(inRoot('out', 'screenshots', `${name}.png`), inRoot('docs', 'images', `${name}.png`));
