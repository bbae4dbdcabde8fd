import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { nodeExecutable, nodePackage } from './node.mjs';
import { installWithoutScripts } from './npm.mjs';
import { endTree, mustRunSilently, startTree } from './processes.mjs';
import { provision } from './provision.mjs';
import { writeSettings } from './settings.mjs';

/** The npm package that holds VS Code's own server and web workbench, and the Node that its VS Code needs. */
const codeServer = 'code-server@4.139.1';
const node = nodePackage('24.21.0');

/**
 * @typedef {object} ServerOptions
 * @property {string} dataFolder where the server keeps its data, the user's settings among it
 * @property {string} extensionsFolder
 * @property {string} [token] what a browser must show to get in; without it everyone on this machine gets in
 * @property {boolean} [trusted] false: workspace trust works as it does for a user
 * @property {boolean} [readme] opens the folder's README.md to begin with
 * @property {boolean} [automated] lets the page be told by its address which extension to test
 * @property {Record<string, string>} [env] for the server and its extension hosts
 *
 * @typedef {object} VscodeServer
 * @property {string} host `127.0.0.1:PORT`
 * @property {Promise<unknown>} ended resolves when the server has ended
 * @property {() => void} end ends it with all its extension hosts
 */

/** @returns {Promise<string>} the folder that holds the VS Code server; the first call takes about a minute */
export function provideVscodeServer() {
  return provision('server', `${codeServer} ${node}`, async folder => {
    console.error('Fetching the VS Code server (about a minute, once) …');
    await installWithoutScripts(folder, [codeServer, node]);
    await installWithoutScripts(vscodeFolder(folder));
    await installWithoutScripts(join(vscodeFolder(folder), 'extensions'));
  });
}

/**
 * Starts the VS Code server on a free port of this machine and waits until it answers.
 * @param {ServerOptions} options
 * @returns {Promise<VscodeServer>}
 */
export async function startVscodeServer(options) {
  const folder = await provideVscodeServer();
  writeSettings(join(options.dataFolder, 'data'), options);
  const child = startTree(nodeExecutable(folder), [mainScript(folder), ...serverArguments(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...editorEnvironment(), ...options.env },
  });
  const ended = once(child, 'close');
  const host = `127.0.0.1:${await readPort(child, ended)}`;
  await waitForVersion(`http://${host}/version`);
  return { host, ended, end: () => endTree(child) };
}

/** @param {string} vsix @param {{ dataFolder: string, extensionsFolder: string }} options */
export async function installIntoServer(vsix, { dataFolder, extensionsFolder }) {
  const folder = await provideVscodeServer();
  const args = ['--install-extension', vsix, ...folderArguments(dataFolder, extensionsFolder)];
  await mustRunSilently(
    nodeExecutable(folder),
    [mainScript(folder), ...args, '--accept-server-license-terms'],
    {
      env: editorEnvironment(),
    },
  );
}

/** @param {string} path @returns {string} the path as VS Code's addresses spell it: `/c:/samples` on Windows */
export function addressPath(path) {
  return process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}

/** Where we ourselves run inside an editor's terminal, its variables would tie another editor to that one. */
export function editorEnvironment() {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)));
}

/** @param {string} folder */
const vscodeFolder = folder => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** @param {string} folder */
const mainScript = folder => join(vscodeFolder(folder), 'out', 'server-main.js');

/** @param {string} dataFolder @param {string} extensionsFolder */
const folderArguments = (dataFolder, extensionsFolder) => [
  '--server-data-dir',
  dataFolder,
  '--extensions-dir',
  extensionsFolder,
];

/** @param {ServerOptions} options */
function serverArguments({ dataFolder, extensionsFolder, token, trusted = true, automated = false }) {
  const address = ['--host', '127.0.0.1', '--port', '0'];
  return [
    ...address,
    '--accept-server-license-terms',
    '--telemetry-level=off',
    ...(token === undefined ? ['--without-connection-token'] : tokenArguments(dataFolder, token)),
    ...(trusted ? ['--disable-workspace-trust'] : []),
    ...(automated ? ['--enable-smoke-test-driver'] : []),
    ...folderArguments(dataFolder, extensionsFolder),
  ];
}

/**
 * By a file that only its owner can read: arguments of a process are seen by everyone on the machine.
 * @param {string} dataFolder @param {string} token
 */
function tokenArguments(dataFolder, token) {
  const file = join(dataFolder, 'connection-token');
  writeFileSync(file, token, { mode: 0o600 });
  return ['--connection-token-file', file];
}

/**
 * @param {import('./processes.mjs').ChildProcess} child
 * @param {Promise<unknown[]>} ended
 * @returns {Promise<string>}
 */
async function readPort(child, ended) {
  let output = '';
  child.stderr?.on('data', data => (output += data));
  const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stdout) });
  /** @type {Promise<string>} */
  const port = new Promise(resolve => {
    lines.on('line', line => {
      output += `${line}\n`;
      const found = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const result = await Promise.race([port, ended]);
  if (typeof result === 'string') return result;
  throw new Error(`The VS Code server ended with status ${String(result[0])}:\n${output}`);
}

/** @param {string} address */
async function waitForVersion(address) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`The VS Code server does not answer at ${address}.`);
}
