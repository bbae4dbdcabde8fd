import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string[]} parts @returns {string} a path in the repository */
export const inRoot = (...parts) => join(root, ...parts);

/** Where what the tests need besides node_modules is kept: editors, other versions of Node. */
export const provisions = inRoot('.vscode-test');
