import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath, isProgram } from './onPath.mjs';
import { provisions } from './paths.mjs';

/** How long a download may stand still, in milliseconds, before we do without it. */
const patience = 9_000;

/**
 * @returns {Promise<string | undefined>} the path of a desktop VS Code: downloaded, else the one on PATH; undefined
 * where there is no display or none can be had
 */
export async function provideDesktop() {
  if (!hasDisplay()) return undefined;
  return (await download()) ?? installed();
}

/** Arguments for a window that shows nothing but our folder; as root, VS Code starts only without its sandbox. */
export const freshWindow = [
  '--new-window',
  '--wait',
  '--skip-welcome',
  '--skip-release-notes',
  '--disable-updates',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** In a terminal of a remote window, `code` would open the window at the other end. */
function installed() {
  return process.env['VSCODE_IPC_HOOK_CLI'] === undefined ? findOnPath(['code']) : undefined;
}

/** @returns {Promise<string | undefined>} */
async function download() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const watch = stallWatch(patience);
  const reporter = {
    /** @param {{ stage: string, bytesSoFar?: number, totalBytes?: number }} progress */
    report({ bytesSoFar = 0, totalBytes = 0 }) {
      if (bytesSoFar > 0) watch.touch(bytesSoFar < totalBytes);
      if (bytesSoFar > 0 && process.stdout.isTTY) showPart(bytesSoFar, totalBytes);
    },
    error() {},
  };
  const downloaded = downloadAndUnzipVSCode({ version: 'stable', cachePath: provisions, reporter });
  const file = await Promise.race([downloaded.catch(() => undefined), watch.stalled]);
  watch.stop();
  return file === undefined ? undefined : executable(file);
}

/**
 * A promise that resolves once nothing has touched it for a while.
 * @param {number} milliseconds
 */
function stallWatch(milliseconds) {
  /** @type {(value: undefined) => void} */
  let resolve = () => {};
  const stalled = /** @type {Promise<undefined>} */ (new Promise(done => (resolve = done)));
  const start = () => setTimeout(() => resolve(undefined), milliseconds);
  let timer = start();
  return {
    stalled,
    /** @param {boolean} more false: the rest takes what it takes */
    touch(more) {
      clearTimeout(timer);
      if (more) timer = start();
    },
    stop: () => clearTimeout(timer),
  };
}

/** @param {number} done @param {number} total in bytes */
function showPart(done, total) {
  process.stdout.write(
    `\rDownloading VS Code … ${Math.floor((100 * done) / total)} %${done < total ? '' : '\n'}`,
  );
}

/** On macOS the program's name has changed between versions. @param {string} file */
function executable(file) {
  if (isProgram(file)) return file;
  const folder = dirname(file);
  return readdirSync(folder)
    .map(name => join(folder, name))
    .find(isProgram);
}
