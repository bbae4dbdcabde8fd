import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { type ClientSetup, LspClient } from '../support/lspClient';

const acme = '[Services]\r\nACME=Acme\r\n[ACME]\r\nProviders=ACME STORE\r\n[ACME STORE]\r\n';
const other = '[Services]\r\nOTHER=Other\r\n[OTHER]\r\n';
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
});

afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

async function start(setup: ClientSetup = {}): Promise<void> {
  client = await LspClient.start({ folders: [folder], ...setup });
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text, 'latin1');
}

async function symbols(query: string): Promise<readonly SymbolInformation[]> {
  const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
  return (found ?? []) as SymbolInformation[];
}

async function names(query: string): Promise<readonly string[]> {
  return (await symbols(query)).map(({ name }) => name);
}

function uriOf(file: string): string {
  return pathToFileURL(join(folder, file)).toString();
}

describe('workspace symbols', () => {
  test('are the sections of files that nobody has opened', async () => {
    await write('a/MAPISVC.INF', acme);
    await start();
    expect(await symbols('store')).toEqual([
      {
        name: 'ACME STORE',
        kind: 5,
        containerName: 'ACME',
        location: {
          uri: uriOf('a/MAPISVC.INF'),
          range: { start: { line: 4, character: 1 }, end: { line: 4, character: 11 } },
        },
      },
    ]);
  });

  test('are the sections of open documents as they are there', async () => {
    await write('MapiSvc.inf', acme);
    await start();
    await client.open(uriOf('MapiSvc.inf'), other);
    await client.open('untitled:new', '[ACROSS]');
    expect(await names('ac')).toEqual(['ACROSS']);
    expect(await names('other')).toEqual(['OTHER']);
  });

  test('are given the best first', async () => {
    await start();
    await client.open('untitled:a', '[A STORE]\n[STORE]\n[STORES]\n[S T O R E]\n[STONE AGE]\n');
    expect(await names('store')).toEqual(['STORE', 'S T O R E', 'STORES', 'A STORE']);
  });

  test('are found in all folders of the workspace, once each', async () => {
    await write('a/MapiSvc.inf', acme);
    await write('b/x.mapisvc.inf', other);
    await start({ folders: [folder, join(folder, 'a')] });
    expect(await names('')).toEqual(['Services', 'ACME', 'ACME STORE', 'Services', 'OTHER']);
  });

  test('are not looked for in sandboxes and in the folders of tools', async () => {
    for (const place of ['node_modules/x', '.git', 'box/drive_c/Windows/System32'])
      await write(`${place}/MapiSvc.inf`, acme);
    await write('box/sandbox.json', '{}');
    await start();
    expect(await names('acme')).toEqual([]);
  });

  test('follow what happens to the files', async () => {
    await write('a/MapiSvc.inf', acme);
    await start({ capabilities: watching });
    expect(await names('other')).toEqual([]);
    await write('b/MapiSvc.inf', other);
    await changed('b/MapiSvc.inf', FileChangeType.Created);
    expect(await names('other')).toEqual(['OTHER']);
    await write('b/MapiSvc.inf', '[ANOTHER]');
    await changed('b/MapiSvc.inf', FileChangeType.Changed);
    expect(await names('other')).toEqual(['ANOTHER']);
    await rm(join(folder, 'b'), { recursive: true });
    await changed('b/MapiSvc.inf', FileChangeType.Deleted);
    expect(await names('other')).toEqual([]);
  });

  test('follow the folders of the workspace', async () => {
    await write('a/MapiSvc.inf', acme);
    await write('b/MapiSvc.inf', other);
    const folders = [join(folder, 'a')];
    await start({ folders, capabilities: { workspace: { workspaceFolders: true } } });
    expect(await names('other')).toEqual([]);
    folders.push(join(folder, 'b'));
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: uriOf('b'), name: 'b' }], removed: [] },
    });
    expect(await names('other')).toEqual(['OTHER']);
  });

  test('are read in the code page that counts', async () => {
    await write('MapiSvc.inf', '[\x80]');
    await start();
    expect(await names('')).toEqual(['€']);
  });
});

function changed(file: string, type: FileChangeType): Promise<void> {
  const changes = [{ uri: uriOf(file), type }];
  return client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
}

describe('a long search', () => {
  beforeEach(async () => {
    for (let at = 0; at < 50; at++) await write(`${at}/MapiSvc.inf`, acme);
  });

  test('gives what it has found file by file, where the client takes that', async () => {
    await start();
    const parts: number[] = [];
    const { type } = WorkspaceSymbolRequest;
    client.connection.onProgress(type, 'parts', part => void parts.push(part.length));
    const rest = await client.connection.sendRequest(type, { query: 'acme', partialResultToken: 'parts' });
    expect(parts).toEqual(Array.from({ length: 50 }, () => 2));
    expect(rest).toEqual([]);
  });

  test('ends when it is taken back', async () => {
    await start();
    const cancelling = new CancellationTokenSource();
    const { type } = WorkspaceSymbolRequest;
    client.connection.onProgress(type, 'parts', () => cancelling.cancel());
    const params = { query: 'acme', partialResultToken: 'parts' };
    await expect(client.connection.sendRequest(type, params, cancelling.token)).rejects.toMatchObject({
      code: -32800,
    });
    expect(await names('acme store')).toHaveLength(50);
  });
});
