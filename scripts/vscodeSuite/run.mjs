import { provideChromium } from '../support/chromium.mjs';
import { provideDesktop } from '../support/desktop.mjs';
import { provideVscodeServer } from '../support/vscodeServer.mjs';
import { openBridge } from './bridge.mjs';
import { bundleSuite } from './bundle.mjs';
import { runOnDesktop } from './desktop.mjs';
import { makeFolders } from './folders.mjs';
import { runInServer } from './server.mjs';

/** After so long without a word from the suite, in milliseconds, it is taken for dead. */
const silence = 120_000;

/**
 * @typedef {import('./bridge.mjs').TestResult} TestResult
 *
 * @typedef {object} SuiteOptions
 * @property {'server' | 'desktop'} host which VS Code
 * @property {string} [vsix] the packaged extension; without it the repository is the extension under development
 * @property {boolean} [trusted] false: the workspace is not trusted, and only the tests for that run
 * @property {boolean} [empty] true: the workspace is an empty folder, and only the tests for that run
 * @property {string} [grep] runs only the tests whose title matches
 *
 * @typedef {object} Run
 * @property {import('./folders.mjs').Folders} folders
 * @property {string | undefined} vsix
 * @property {boolean} trusted
 * @property {import('./bridge.mjs').Bridge} bridge
 * @property {Record<string, string>} env
 * @property {Promise<never>} isAlive rejects when the suite has been silent for too long
 *
 * @typedef {{ program: string, missing?: undefined } | { program?: undefined, missing: string }} Found
 */

/**
 * Runs the suite once in a real VS Code.
 * @param {SuiteOptions} options
 * @param {(result: TestResult) => void} onResult called for each test as it ends
 * @returns {Promise<{ missing?: string }>} what this machine lacks, where the suite could not be run at all
 */
export async function runSuite({ host, vsix, trusted = true, empty = false, grep = '' }, onResult) {
  const { program, missing } = await (host === 'server' ? findForServer() : findForDesktop());
  if (program === undefined) return { missing };
  const watch = watchdog(silence);
  let finished = false;
  const bridge = await openBridge({
    report: async result => (watch.touch(), onResult(result)),
    finish: async () => void (finished = true),
  });
  const folders = makeFolders(await bundleSuite(), vsix !== undefined, empty);
  const env = {
    MAPISVC_TEST_BRIDGE: bridge.address,
    MAPISVC_TEST_GREP: grep,
    MAPISVC_TEST_WINDOW: host === 'server' ? 'driven' : '',
    MAPISVC_TEST_WORKSPACE: empty ? 'empty' : trusted ? 'trusted' : 'untrusted',
  };
  const run = { folders, vsix, trusted, bridge, env, isAlive: watch.expired };
  try {
    await (host === 'server' ? runInServer(run, program) : runOnDesktop(run, program));
  } finally {
    watch.stop();
    bridge.close();
  }
  if (!finished) throw new Error('VS Code ended before the tests did.');
  return {};
}

/** @returns {Promise<Found>} the browser's path */
async function findForServer() {
  const program = await provideChromium();
  if (program === undefined) return { missing: 'no Chromium was found; install Chromium or Google Chrome' };
  try {
    await provideVscodeServer();
    return { program };
  } catch (error) {
    return { missing: `the VS Code server could not be fetched: ${String(error)}` };
  }
}

/** @returns {Promise<Found>} the editor's path */
async function findForDesktop() {
  const program = await provideDesktop();
  if (program !== undefined) return { program };
  return {
    missing: 'there is no display, or a desktop VS Code could neither be downloaded nor found on PATH',
  };
}

/** @param {number} milliseconds */
function watchdog(milliseconds) {
  /** @type {(error: Error) => void} */
  let fail = () => {};
  const expired = /** @type {Promise<never>} */ (new Promise((_, reject) => (fail = reject)));
  expired.catch(() => {});
  const start = () =>
    setTimeout(
      () => fail(new Error(`The tests said nothing for ${milliseconds / 1000} seconds.`)),
      milliseconds,
    );
  let timer = start();
  return {
    expired,
    touch() {
      clearTimeout(timer);
      timer = start();
    },
    stop: () => clearTimeout(timer),
  };
}
