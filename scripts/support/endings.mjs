import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {(() => void)[]} */
const endings = [];

/**
 * Runs `ending` when this process ends, by itself or by a signal; the last one registered runs first.
 * @param {() => void} ending synchronous, as nothing else can run at the end of a process
 */
export function atEnd(ending) {
  if (endings.length === 0) listen();
  endings.push(ending);
}

/** @param {string} prefix @returns {string} a fresh temporary folder that is removed at the end */
export function temporaryFolder(prefix) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `${prefix}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

function listen() {
  process.on('exit', () => {
    for (const ending of endings.toReversed()) attempt(ending);
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/** One ending that fails must not keep the others from running. @param {() => void} ending */
function attempt(ending) {
  try {
    ending();
  } catch (error) {
    console.error(`Could not clean up: ${error instanceof Error ? error.message : String(error)}`);
  }
}
