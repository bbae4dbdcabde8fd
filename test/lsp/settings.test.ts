import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver/node';
import { type ClientSetup, LspClient } from '../support/lspClient';

const text = '[Services]\r\nACME=Acme\r\n[ACME]\r\nProviders=ACME_MS\r\n';
const warn = { rules: { 'unresolved-provider': 'warning' } };
const silence = { rules: { 'unresolved-provider': 'off' } };
const asking = { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } };

let client: LspClient;
let folder: string;
let uri: string;
let versions = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
  await mkdir(join(folder, 'a/b'), { recursive: true });
  uri = pathToFileURL(join(folder, 'a/b/MapiSvc.inf')).toString();
});

afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

async function open(setup: ClientSetup): Promise<void> {
  client = await LspClient.start(setup);
  await client.open(uri, text, ++versions);
}

/** The severity of the one problem that these tests are about, in the document as it was opened or changed last. */
async function severity(): Promise<number | undefined> {
  const diagnostics = await client.pushed(uri, versions);
  return diagnostics.find(({ code }) => code === 'unresolved-provider')?.severity;
}

async function severityAfter(change: Promise<void>): Promise<number | undefined> {
  await change;
  await client.change(uri, ++versions, { text });
  return severity();
}

const ERROR = 1;
const WARNING = 2;

describe('severities', () => {
  test('are the rules’ own where nothing is set', async () => {
    await open({});
    expect(await severity()).toBe(ERROR);
  });

  test('are read from initializationOptions', async () => {
    await open({ initializationOptions: warn });
    expect(await severity()).toBe(WARNING);
  });

  test('are read from there below the section’s name too', async () => {
    await open({ initializationOptions: { mapisvc: warn } });
    expect(await severity()).toBe(WARNING);
  });

  test('are asked for with workspace/configuration, for each document', async () => {
    await open({ capabilities: asking, configuration: asked => (asked === uri ? silence : warn) });
    expect(await severity()).toBeUndefined();
    await client.open('untitled:other', text, 99);
    expect(
      (await client.pushed('untitled:other', 99)).find(({ code }) => code === 'unresolved-provider')
        ?.severity,
    ).toBe(WARNING);
  });

  test('change without a restart when the client says so', async () => {
    let settings: object = warn;
    await open({ capabilities: asking, configuration: () => settings });
    expect(await severity()).toBe(WARNING);
    settings = silence;
    const changed = client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
    expect(await severityAfter(changed)).toBeUndefined();
  });

  test('change when a client that cannot be asked sends them', async () => {
    await open({});
    const changed = client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { mapisvc: warn },
    });
    expect(await severityAfter(changed)).toBe(WARNING);
  });

  test('of the wrong form leave the others as they are', async () => {
    await open({
      initializationOptions: { rules: { 'unresolved-provider': 'warning', 'empty-key': 7 }, codePage: 'x' },
    });
    expect(await severity()).toBe(WARNING);
  });
});

describe('.mapisvcrc.json', () => {
  test('counts more than the editor’s settings', async () => {
    await writeFile(join(folder, '.mapisvcrc.json'), JSON.stringify(silence));
    await open({ initializationOptions: warn });
    expect(await severity()).toBeUndefined();
  });

  test('counts alone where it is the nearest', async () => {
    await writeFile(join(folder, '.mapisvcrc.json'), JSON.stringify(silence));
    await writeFile(join(folder, 'a/.mapisvcrc.json'), '// nothing is set\n{}');
    await open({});
    expect(await severity()).toBe(ERROR);
  });

  test('is read again when the client says that it has changed', async () => {
    await open({ capabilities: asking });
    expect(await severity()).toBe(ERROR);
    const path = join(folder, 'a/.mapisvcrc.json');
    await writeFile(path, JSON.stringify(warn));
    const changes = [{ uri: pathToFileURL(path).toString(), type: 1 as const }];
    expect(
      await severityAfter(
        client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes }),
      ),
    ).toBe(WARNING);
  });

  test('is read again with the next document where nobody says so', async () => {
    await open({});
    expect(await severity()).toBe(ERROR);
    await writeFile(join(folder, '.mapisvcrc.json'), JSON.stringify(warn));
    expect(await severityAfter(client.open('untitled:other', text))).toBe(WARNING);
  });

  test('that is not valid is reported in the log and sets nothing', async () => {
    await writeFile(join(folder, '.mapisvcrc.json'), '{ "codePage": 1 }');
    await open({});
    expect(await severity()).toBe(ERROR);
    expect(client.logged.join()).toContain('.mapisvcrc.json');
  });
});

describe('the encoding of a file', () => {
  const path = () => join(folder, 'a/b/MapiSvc.inf');

  test('is judged by its first bytes on disk', async () => {
    await writeFile(path(), `\uFEFF${text}`);
    await open({});
    expect((await client.pushed(uri, versions)).map(({ code }) => code)).toEqual(['unsupported-encoding']);
  });

  test('is judged again when it is saved', async () => {
    await writeFile(path(), `\uFEFF${text}`);
    await open({});
    await client.pushed(uri, versions);
    await writeFile(path(), text);
    expect(await severityAfter(client.save(uri))).toBe(ERROR);
  });
});
