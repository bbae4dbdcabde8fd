import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidDeleteFilesNotification,
  FileChangeType,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { type ClientSetup, LspClient } from '../support/lspClient';

const broken = '[Services\r\n';
const clean = '[Services]\r\n';
const stray = '[Services]\r\nstray\r\n';
const capabilities: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
  window: { workDoneProgress: true },
};

let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
  await write('a/MapiSvc.inf', broken);
  await write('b/MapiSvc.inf', stray);
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  await rm(folder, { recursive: true });
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

async function start(setup: ClientSetup = {}): Promise<void> {
  client = await LspClient.start({ capabilities, folders: [folder], ...setup });
}

function ask(previousResultIds: PreviousResultId[] = [], token = new CancellationTokenSource().token) {
  const params = { previousResultIds };
  return client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, token);
}

/** What a client remembers of an answer. */
function idsIn({ items }: WorkspaceDiagnosticReport): PreviousResultId[] {
  return items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
}

/** Each file with the rules that found something in it, or with `unchanged`. */
function shown({
  items,
}: {
  readonly items: readonly WorkspaceDocumentDiagnosticReport[];
}): readonly string[] {
  return items.map(item => {
    const file = item.uri.slice(uriOf('').length);
    return `${file}: ${item.kind === 'full' ? item.items.map(({ code }) => code).join(' ') : item.kind}`;
  });
}

function uriOf(file: string): string {
  return `${pathToFileURL(folder).toString()}/${file}`;
}

async function changed(file: string, type: FileChangeType = FileChangeType.Changed): Promise<void> {
  const changes = [{ uri: uriOf(file), type }];
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
}

describe('the problems of the workspace', () => {
  test('are those of files that nobody has opened', async () => {
    await start();
    const { items } = await ask();
    expect(shown({ items })).toEqual(['a/MapiSvc.inf: unclosed-section', 'b/MapiSvc.inf: stray-text']);
    expect(items[0]).toMatchObject({ version: null, resultId: expect.any(String) });
  });

  test('are those of open documents as they are there, with their version', async () => {
    await start();
    await client.open(uriOf('a/MapiSvc.inf'), clean, 7);
    const { items } = await ask();
    expect(shown({ items })[0]).toBe('a/MapiSvc.inf: ');
    expect(items[0]).toMatchObject({ version: 7 });
  });

  test('of an open document have the id that they have when they are asked for alone', async () => {
    await start();
    await client.open(uriOf('a/MapiSvc.inf'), broken);
    const { items } = await ask();
    expect(await client.pull(uriOf('a/MapiSvc.inf'), items[0]!.resultId)).toMatchObject({
      kind: 'unchanged',
    });
  });

  test('are none of a document that was closed and has no file', async () => {
    await start();
    const ids = idsIn(await ask());
    await client.open(uriOf('c/MapiSvc.inf'), broken);
    await client.pull(uriOf('c/MapiSvc.inf'));
    await client.close(uriOf('c/MapiSvc.inf'));
    expect(shown(await ask(ids))).toContain('c/MapiSvc.inf: ');
  });

  test('can be asked for by a client that asks for those of documents, and by no other', async () => {
    await start();
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
    await client.stop();
    await start({ capabilities: {} });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
  });
});

describe('a request that finds nothing new', () => {
  /** Ends with `waiting` where the answer is not there after all that had to be done was done. */
  async function outcomeOf(
    answer: Promise<WorkspaceDiagnosticReport>,
  ): Promise<readonly string[] | 'waiting'> {
    const later = new Promise<'waiting'>(resolve => setTimeout(() => resolve('waiting'), 500));
    return Promise.race([answer.then(shown), later]);
  }

  /** As a client does: asks again and again, until an answer says this. */
  async function expectSoon(answer: Promise<WorkspaceDiagnosticReport>, line: string): Promise<void> {
    for (let report = await answer; !shown(report).includes(line); report = await ask(idsIn(report)));
  }

  test('stays open until a file changes', async () => {
    await start();
    const answer = ask(idsIn(await ask()));
    expect(await outcomeOf(answer)).toBe('waiting');
    await write('b/MapiSvc.inf', clean);
    await changed('b/MapiSvc.inf');
    expect(shown(await answer)).toEqual(['a/MapiSvc.inf: unchanged', 'b/MapiSvc.inf: ']);
  });

  test('stays open when a file is written and its text is the same', async () => {
    await start();
    const answer = ask(idsIn(await ask()));
    await write('a/MapiSvc.inf', broken);
    await changed('a/MapiSvc.inf');
    expect(await outcomeOf(answer)).toBe('waiting');
    await client.open(uriOf('b/MapiSvc.inf'), clean);
    expect(shown(await answer)).toEqual(['a/MapiSvc.inf: unchanged', 'b/MapiSvc.inf: ']);
  });

  test('ends when somebody types', async () => {
    await start();
    await client.open(uriOf('a/MapiSvc.inf'), broken);
    const answer = ask(idsIn(await ask()));
    await client.change(uriOf('a/MapiSvc.inf'), 2, { text: clean });
    await expectSoon(answer, 'a/MapiSvc.inf: ');
  });

  test('ends when a document is closed, with what is on the disk', async () => {
    await start();
    await client.open(uriOf('a/MapiSvc.inf'), clean);
    const answer = ask(idsIn(await ask()));
    await client.close(uriOf('a/MapiSvc.inf'));
    await expectSoon(answer, 'a/MapiSvc.inf: unclosed-section');
  });

  test('ends when the settings change', async () => {
    await start();
    const answer = ask(idsIn(await ask()));
    const settings = { mapisvc: { rules: { 'unclosed-section': 'off' } } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    await expectSoon(answer, 'a/MapiSvc.inf: ');
  });

  test('ends when the code page changes in which files are read', async () => {
    await write('b/MapiSvc.inf', '[Services]\r\nA=A\r\n[A]\r\nProviders=é\r\n');
    let settings: object = {};
    const workspace = { ...capabilities.workspace, configuration: true };
    await start({ capabilities: { ...capabilities, workspace }, configuration: () => settings });
    const before = await ask();
    expect(JSON.stringify(before)).toContain('[Ã©]');
    settings = { codePage: 65001 };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    expect(JSON.stringify(await ask(idsIn(before)))).toContain('[é]');
  });

  test('ends when a file comes', async () => {
    await start();
    const answer = ask(idsIn(await ask()));
    await write('c/MapiSvc.inf', broken);
    await changed('c/MapiSvc.inf', FileChangeType.Created);
    await expectSoon(answer, 'c/MapiSvc.inf: unclosed-section');
  });

  test('ends when a folder goes, with nothing for the files in it', async () => {
    await start();
    const answer = ask(idsIn(await ask()));
    await rm(join(folder, 'a'), { recursive: true });
    await changed('a', FileChangeType.Deleted);
    await expectSoon(answer, 'a/MapiSvc.inf: ');
  });

  test('ends when the editor deletes files', async () => {
    await start();
    const answer = ask(idsIn(await ask()));
    await rm(join(folder, 'a'), { recursive: true });
    const files = [{ uri: uriOf('a') }];
    await client.connection.sendNotification(DidDeleteFilesNotification.type, { files });
    await expectSoon(answer, 'a/MapiSvc.inf: ');
  });

  test('ends when it is taken back', async () => {
    await start();
    const cancelling = new CancellationTokenSource();
    const answer = ask(idsIn(await ask()), cancelling.token);
    cancelling.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});

describe('a client that takes parts', () => {
  test('gets file by file, and the request stays open', async () => {
    await start();
    const told: string[] = [];
    let wake = () => {};
    const { partialResult } = WorkspaceDiagnosticRequest;
    client.connection.onProgress(partialResult, 'parts', part => {
      told.push(...shown(part));
      wake();
    });
    const until = async (count: number) => {
      while (told.length < count) await new Promise<void>(resolve => (wake = resolve));
    };
    const cancelling = new CancellationTokenSource();
    const params = { previousResultIds: [], partialResultToken: 'parts' };
    const answer = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, cancelling.token);
    await until(2);
    await write('b/MapiSvc.inf', clean);
    await changed('b/MapiSvc.inf');
    await until(3);
    expect(told).toEqual(['a/MapiSvc.inf: unclosed-section', 'b/MapiSvc.inf: stray-text', 'b/MapiSvc.inf: ']);
    cancelling.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});

describe('the search for files', () => {
  test('tells how far it is, once', async () => {
    await start();
    await ask();
    await ask();
    expect(client.progress.map(({ kind }) => kind)).toEqual(['begin', 'report', 'report', 'end']);
  });

  test('goes on where the client will not show that', async () => {
    client = LspClient.spawn();
    client.refuseRequests();
    await client.initialize({ capabilities, folders: [folder] });
    expect(shown(await ask())).toHaveLength(2);
  });
});
