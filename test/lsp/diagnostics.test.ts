import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { homepage } from '../../package.json';
import { type ClientSetup, LspClient } from '../support/lspClient';

const uri = 'untitled:MapiSvc.inf';
const broken = '[Services]\r\nACME=Acme\r\n[ACME]\r\nProviders=ACME_MS\r\n';
const pulling = { textDocument: { diagnostic: {} } };

let client: LspClient;

async function start(setup: ClientSetup = {}): Promise<void> {
  client = await LspClient.start(setup);
}

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

describe('a client that cannot ask', () => {
  beforeEach(() => start());

  test('is sent the diagnostics of an opened document with its version', async () => {
    await client.open(uri, broken, 7);
    expect(await client.pushed(uri, 7)).toContainEqual({
      range: { start: { line: 3, character: 10 }, end: { line: 3, character: 17 } },
      severity: 1,
      code: 'unresolved-provider',
      source: 'mapisvc',
      message: 'There is no section [ACME_MS], so MAPI cannot make this provider.',
    });
  });

  test('is sent them again after every change', async () => {
    await client.open(uri, broken);
    await client.pushed(uri, 1);
    const end = { line: 4, character: 0 };
    await client.change(uri, 2, { range: { start: end, end }, text: '[ACME_MS]\r\n' });
    expect((await client.pushed(uri, 2)).map(({ code }) => code)).not.toContain('unresolved-provider');
  });

  test('is sent an empty list when the document is closed', async () => {
    await client.open(uri, broken);
    await client.pushed(uri, 1);
    await client.close(uri);
    expect(await client.pushed(uri)).toEqual([]);
  });

  test('gets no capability for asking', () => {
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
  });
});

describe('a client that asks', () => {
  beforeEach(() => start({ capabilities: pulling }));

  test('gets a full report, then one that says that nothing has changed', async () => {
    await client.open(uri, broken);
    const first = await client.pull(uri);
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'unresolved-provider' }] });
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  test('gets a full report again after a change', async () => {
    await client.open(uri, broken);
    const { resultId } = await client.pull(uri);
    await client.change(uri, 2, { text: '' });
    expect(await client.pull(uri, resultId)).toMatchObject({ kind: 'full' });
  });

  test('is sent nothing unasked', async () => {
    await client.open(uri, broken);
    await client.change(uri, 2, { text: broken.repeat(2) });
    await client.pull(uri);
    await client.close(uri);
    await client.pull(uri);
    expect(client.published).toEqual([]);
  });
});
