import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { findOnPath } from './onPath.mjs';
import { addressPath, installIntoServer, startVscodeServer } from './vscodeServer.mjs';
import { vsixPath } from './vsix.mjs';

/**
 * Opens the samples in the web workbench of a VS Code server that has the packaged extension, and waits for its end.
 * @param {{ samples: string, data: string, extensions: string }} folders
 * @param {boolean} open whether to open a browser; the address is printed in any case
 */
export async function openInBrowser({ samples, data, extensions }, open) {
  const folders = { dataFolder: data, extensionsFolder: extensions };
  await installIntoServer(vsixPath(), folders);
  const token = randomBytes(24).toString('hex');
  const server = await startVscodeServer({ ...folders, token, readme: true });
  const query = new URLSearchParams({ tkn: token, folder: addressPath(samples) });
  const address = `http://${server.host}/?${String(query).replaceAll('%2F', '/')}`;
  console.error('VS Code runs on a copy of the samples at');
  console.log(address);
  console.error('Press Ctrl-C to end it.');
  if (open) openAddress(address);
  await server.ended;
  console.error('The VS Code server ended by itself.');
  process.exit(1);
}

/** Where no browser can be started the printed address has to do. @param {string} address */
function openAddress(address) {
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  const found = program === undefined ? undefined : findOnPath([program]);
  if (found === undefined) return;
  spawn(found, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const openers = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] };
