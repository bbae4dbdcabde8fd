import { existsSync } from 'node:fs';
import { mustRun } from './processes.mjs';

const isDebian = existsSync('/etc/debian_version');
const isRoot = process.getuid?.() === 0;

const isCi = process.env['CI'] === 'true';

/** Whether this machine has to run the tests in VS Code: where it cannot, that is a failure, elsewhere they are skipped. */
export const mustRunVscode = isCi || (isDebian && isRoot);

/**
 * Whether it has to run every test. Some need programs that Debian has and other systems do not, such as Wine: on
 * Windows and macOS these are skipped.
 */
export const mustRunAll = mustRunVscode && process.platform === 'linux';

/**
 * Installs Debian packages where everything has to run and Debian's packages can be had.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether they are installed now
 */
export async function installDebianPackages(packages) {
  if (!mustRunAll || !isDebian) return false;
  console.error(`Installing ${packages.join(', ')} …`);
  const options = ['-y', '-qq', '--no-install-recommends'];
  try {
    await aptGet(['update', '-qq']);
    await aptGet(['install', ...options, ...packages]);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const command = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const [program = 'apt-get', ...before] = command;
  return mustRun(program, [...before, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
