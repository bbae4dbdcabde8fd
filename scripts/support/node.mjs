import { join } from 'node:path';
import { installWithoutScripts } from './npm.mjs';
import { provision } from './provision.mjs';

const windows = process.platform === 'win32';

/**
 * The package that holds the executable; the package `node` only chooses it, with an install script.
 * @param {string} version such as `20.9.0`
 */
export function nodePackage(version) {
  return `${packageName()}@${version}`;
}

/** @param {string} folder where `nodePackage` was installed @returns {string} the path of its executable */
export function nodeExecutable(folder) {
  return join(folder, 'node_modules', packageName(), 'bin', windows ? 'node.exe' : 'node');
}

/** @param {string} version such as `20.9.0` @returns {Promise<string>} the path of that Node */
export async function provideNode(version) {
  const folder = await provision(`node-${version}`, version, async trying => {
    console.error(`Fetching Node ${version} …`);
    await installWithoutScripts(trying, [nodePackage(version)]);
  });
  return nodeExecutable(folder);
}

function packageName() {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return [prefix, windows ? 'win' : process.platform, process.arch].join('-');
}
