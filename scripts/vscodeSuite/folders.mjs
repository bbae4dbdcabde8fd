import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { temporaryFolder } from '../support/endings.mjs';
import { inRoot, root } from '../support/paths.mjs';

/**
 * @typedef {object} Folders
 * @property {string} workspace a fresh copy of samples/, or an empty folder
 * @property {string} data for the editor's settings and state
 * @property {string} extensions where extensions are installed
 * @property {string} development the folder of the extension under development
 * @property {string} tests the module that runs the suite
 */

/**
 * The folders of one run. Where the packaged extension is tested, nothing of it points into the repository: what the
 * package lacks must not be found by accident.
 * @param {string} suite the bundled suite's module
 * @param {boolean} packaged whether the VSIX is tested instead of the sources
 * @param {boolean} empty whether the workspace is empty
 * @returns {Folders}
 */
export function makeFolders(suite, packaged, empty) {
  const folder = temporaryFolder('mapisvc-test');
  const workspace = join(folder, empty ? 'services' : 'samples');
  if (empty) mkdirSync(workspace);
  else cpSync(inRoot('samples'), workspace, { recursive: true });
  for (const name of ['data', 'extensions']) mkdirSync(join(folder, name));
  const own = packaged
    ? { development: makeEmptyExtension(folder), tests: copySuite(suite, folder) }
    : { development: root, tests: suite };
  return { workspace, data: join(folder, 'data'), extensions: join(folder, 'extensions'), ...own };
}

/** VS Code runs tests only where some extension is under development. @param {string} folder */
function makeEmptyExtension(folder) {
  const development = join(folder, 'empty-extension');
  mkdirSync(development);
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(development, 'package.json'), JSON.stringify(manifest));
  return development;
}

/** @param {string} suite @param {string} folder */
function copySuite(suite, folder) {
  const copy = join(folder, 'suite');
  cpSync(dirname(suite), copy, { recursive: true, filter: file => !file.endsWith('.map') });
  return join(copy, basename(suite));
}
