import { fileURLToPath } from 'node:url';
import { inRoot } from '../support/paths.mjs';
import { largeFile, medians } from './measure.mjs';
import { TypingClient } from './peers/client.mjs';
import { provideJsonServer } from './peers/jsonServer.mjs';

export const title = 'From a keystroke to the diagnostics, as an editor sees it over the protocol';

const SIZES = /** @type {const} */ ([
  ['1 KB', 1],
  ['1 MB', 1_150],
]);

export async function rows() {
  const jsonServer = await provideJsonServer();
  if (!jsonServer) console.error('Without vscode-json-language-server, as it cannot be fetched.');
  const times = new Map();
  for (const [size, services] of SIZES) times.set(size, await timesAt(largeFile(services), jsonServer));
  const small = times.get('1 KB');
  const large = times.get('1 MB');
  return [
    ...[...times].flatMap(([size, { own, ...peers }]) =>
      Object.entries(peers).map(([peer, time]) => ({
        what: `in a file of ${size}`,
        ratio: own / time,
        peer,
      })),
    ),
    { what: 'in a file of 1 MB', ratio: large.own / small.own, peer: 'the same in a file of 1 KB' },
  ];
}

/** @param {string} text @param {string | undefined} jsonServer */
async function timesAt(text, jsonServer) {
  const echoServer = fileURLToPath(new URL('./peers/echoServer.mjs', import.meta.url));
  const stdio = '--stdio';
  const clients = {
    own: await TypingClient.start([inRoot('dist', 'server.js'), stdio], 'mapisvc', text, '.txt'),
    'an empty server of vscode-languageserver': await TypingClient.start(
      [echoServer, stdio],
      'mapisvc',
      text,
      '.txt',
    ),
    ...(jsonServer && {
      'vscode-json-language-server on as many bytes': await TypingClient.start(
        [jsonServer, stdio],
        'json',
        jsonOfLength(text.length),
        '.txt',
      ),
    }),
  };
  const keystrokes = Object.entries(clients).map(([name, client]) => [name, () => client.keystroke()]);
  try {
    return await medians(Object.fromEntries(keystrokes));
  } finally {
    for (const client of Object.values(clients)) await client.stop();
  }
}

/** The properties of many services, as JSON. @param {number} length */
function jsonOfLength(length) {
  const entries = [];
  let left = length - '{\n}\n'.length;
  for (let at = 0; left > 0; at++) {
    const entry = `  "6600001E-${at}": "C:\\\\Services\\\\${at}\\\\settings.txt"`;
    entries.push(entry);
    left -= entry.length + ',\n'.length;
  }
  return `{\n${entries.join(',\n')}\n}\n`;
}
