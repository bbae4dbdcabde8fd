import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provisions } from './paths.mjs';

const stamp = 'provisioned.txt';

/**
 * Makes `.vscode-test/NAME` once. It is built under another name and renamed when it is whole, so that an interrupted
 * try, or two at once, never leave half of it.
 * @param {string} name
 * @param {string} version what the folder holds; another version builds it anew
 * @param {(folder: string) => Promise<void>} build fills an empty folder that has a package.json
 * @returns {Promise<string>} the folder
 */
export async function provision(name, version, build) {
  const folder = join(provisions, name);
  if (isWhole(folder, version)) return folder;
  removeAbandonedTries(name);
  const trying = join(provisions, `${name}.${process.pid}`);
  mkdirSync(trying, { recursive: true });
  writeFileSync(join(trying, 'package.json'), '{ "private": true }\n');
  await build(trying);
  writeFileSync(join(trying, stamp), version);
  if (isWhole(folder, version)) remove(trying);
  else {
    remove(folder);
    renameSync(trying, folder);
  }
  return folder;
}

/** @param {string} folder @param {string} version */
function isWhole(folder, version) {
  const file = join(folder, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === version;
}

/** @param {string} name */
function removeAbandonedTries(name) {
  if (!existsSync(provisions)) return;
  for (const entry of readdirSync(provisions)) {
    const pid = Number(entry.startsWith(`${name}.`) ? entry.slice(name.length + 1) : Number.NaN);
    if (Number.isInteger(pid) && !isRunning(pid)) remove(join(provisions, entry));
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder */
function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
