import { readFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import { inRoot, root } from './paths.mjs';

/** @returns {string} where the packaged extension is put */
export function vsixPath() {
  const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return inRoot('dist', `${name}-${version}.vsix`);
}

/** Packs what has been built; everything is bundled, so no package goes along. */
export async function packExtension() {
  await createVSIX({ cwd: root, packagePath: vsixPath(), dependencies: false });
}
