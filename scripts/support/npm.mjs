import { mustRun } from './processes.mjs';

const calm = ['--no-audit', '--no-fund', '--loglevel=error'];

/** `npm ci` in the repository: node_modules becomes what package-lock.json says. */
export const installLocked = () => npm(['ci', ...calm]);

/**
 * Installs packages, or what the folder's own package.json asks for, without running their scripts: nothing that we
 * need has to be compiled, and what the scripts would fetch can often not be reached.
 * @param {string} folder a folder with a package.json
 * @param {readonly string[]} [packages] such as `name@1.2.3`
 */
export function installWithoutScripts(folder, packages = []) {
  const options = ['--ignore-scripts', '--omit=dev', '--no-save', '--no-engine-strict'];
  return npm(['install', ...packages, ...options, ...calm], folder);
}

/** @param {readonly string[]} args @param {string} [cwd] */
function npm(args, cwd) {
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { stdio: ['ignore', 'ignore', 'inherit'], ...(cwd === undefined ? {} : { cwd }) };
  // Run as a script, npm needs no shell, which on Windows its command file would.
  const script = process.env['npm_execpath'];
  if (script?.endsWith('npm-cli.js')) return mustRun(process.execPath, [script, ...args], options);
  return mustRun(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
