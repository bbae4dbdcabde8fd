import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';

/*
 * The server of the web extension, in a thread that has what a web worker has and nothing of node.
 */

const bundle = readFileSync(join(__dirname, '../../dist/web/server.js'), 'utf8');

const likeWebWorker = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', data => globalThis.onmessage({ data }));
  globalThis.postMessage = message => parentPort.postMessage(message);
  globalThis.addEventListener = () => {};
  new Function('require', 'process', 'module', 'Buffer', ${JSON.stringify(bundle)})();
`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
}

let worker: Worker;

beforeEach(() => {
  worker = new Worker(likeWebWorker, { eval: true });
});

afterEach(() => worker.terminate());

function send(message: object): void {
  worker.postMessage({ jsonrpc: '2.0', ...message }, []);
}

function received(isWanted: (message: Message) => boolean): Promise<Message> {
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (message: Message) => isWanted(message) && resolve(message));
  });
}

test('tells problems, and reads files through the client', async () => {
  const initialized = received(({ id }) => id === 1);
  send({
    id: 1,
    method: 'initialize',
    params: { capabilities: {}, initializationOptions: { canReadFiles: true } },
  });
  expect((await initialized).result).toHaveProperty('capabilities.hoverProvider', true);

  worker.on('message', ({ id, method, params }: Message) => {
    if (method !== 'mapisvc/readFile') return;
    const isConfig = String(params?.['uri']).endsWith('workspace/.mapisvcrc.json');
    send({ id, result: isConfig ? btoa('{ "rules": { "unclosed-section": "hint" } }') : null });
  });
  const published = received(({ method }) => method === 'textDocument/publishDiagnostics');
  const textDocument = {
    uri: 'vscode-vfs://github/workspace/MapiSvc.inf',
    languageId: 'mapisvc',
    version: 1,
    text: '[a',
  };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  expect((await published).params?.['diagnostics']).toContainEqual(
    expect.objectContaining({ code: 'unclosed-section', severity: 4 }),
  );
});

test('searches folders through the client', async () => {
  const folder = 'vscode-vfs://github/workspace';
  const initialized = received(({ id }) => id === 1);
  send({
    id: 1,
    method: 'initialize',
    params: {
      capabilities: {},
      workspaceFolders: [{ uri: folder, name: 'workspace' }],
      initializationOptions: { canReadFiles: true },
    },
  });
  await initialized;

  const folders: Readonly<Record<string, unknown>> = {
    [folder]: [{ name: 'setup', kind: 'folder' }],
    [`${folder}/setup`]: [{ name: 'MapiSvc.inf', kind: 'file' }],
  };
  worker.on('message', ({ id, method, params }: Message) => {
    const uri = String(params?.['uri']);
    if (method === 'mapisvc/readFolder') send({ id, result: folders[uri] ?? null });
    if (method === 'mapisvc/readFile')
      send({ id, result: uri.endsWith('/MapiSvc.inf') ? btoa('[ACME]\r\n') : null });
  });
  const found = received(({ id, method }) => id === 2 && method === undefined);
  send({ id: 2, method: 'workspace/symbol', params: { query: 'acme' } });
  expect((await found).result).toEqual([
    expect.objectContaining({
      name: 'ACME',
      location: expect.objectContaining({ uri: `${folder}/setup/MapiSvc.inf` }),
    }),
  ]);
});
