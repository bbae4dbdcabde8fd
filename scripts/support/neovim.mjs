import { installDebianPackages } from './debian.mjs';
import { findOnPath } from './onPath.mjs';

/** @returns {Promise<string | undefined>} the path of a Neovim, installed where we may and must */
export async function provideNeovim() {
  const found = findOnPath(['nvim']);
  if (found !== undefined) return found;
  return (await installDebianPackages(['neovim'])) ? findOnPath(['nvim']) : undefined;
}
