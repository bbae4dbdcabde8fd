import { spawn, spawnSync } from 'node:child_process';
import { atEnd } from './endings.mjs';
import { root } from './paths.mjs';

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {import('node:child_process').SpawnOptions} SpawnOptions
 */

const windows = process.platform === 'win32';

/** @type {WeakSet<ChildProcess>} */
const ended = new WeakSet();

/**
 * Runs a command to its end, in the repository and with our own console unless `options` say otherwise.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {Promise<number>} its exit status; 1 where a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = launch(command, args, { stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 1));
  });
}

/**
 * As `run`, but anything but status 0 is an error.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 */
export async function mustRun(command, args, options) {
  const status = await run(command, args, options);
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed with status ${status}.`);
}

/**
 * As `mustRun`, but what the command prints is shown only where it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 */
export async function mustRunSilently(command, args, options = {}) {
  const output = await new Promise((resolve, reject) => {
    const child = launch(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', part => (text += part));
    child.once('error', reject);
    child.once('close', status => resolve(status === 0 ? undefined : text));
  });
  if (output !== undefined) throw new Error(`${[command, ...args].join(' ')} failed:\n${output}`);
}

/**
 * Starts a process that stays; it and all that it starts end with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export function startTree(command, args, options = {}) {
  // A process group of its own is what lets POSIX end the whole tree at once.
  const child = launch(command, args, { detached: !windows, windowsHide: true, ...options });
  atEnd(() => endTree(child));
  return child;
}

/**
 * Ends a process of `startTree` with all its descendants, once: later its number may be another's.
 * @param {ChildProcess} child
 */
export function endTree(child) {
  if (child.pid === undefined || ended.has(child)) return;
  ended.add(child);
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * A command file of Windows needs a shell, which takes the whole command line as one text.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} options
 */
function launch(command, args, options) {
  if (!command.endsWith('.cmd')) return spawn(command, args, { cwd: root, ...options });
  const line = [command, ...args].map(part => `"${part}"`).join(' ');
  return spawn(line, [], { cwd: root, ...options, shell: true });
}
