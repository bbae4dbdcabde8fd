import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { homepage } from '../../package.json';
import { type ClientSetup, LspClient } from '../support/lspClient';

const uri = 'untitled:MapiSvc.inf';
const broken = '[Services]\r\nACME=Acme\r\n[ACME]\r\nProviders=ACME_MS\r\n';
const pulling = { textDocument: { diagnostic: {} } };
const describing = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1 as const] },
    },
  },
};

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
    expect(codes(await client.pushed(uri, 2))).not.toContain('unresolved-provider');
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
    expect(first.kind === 'full' && codes(first.items)).toContain('unresolved-provider');
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  test('gets a full report again after a change', async () => {
    await client.open(uri, broken);
    const { resultId } = await client.pull(uri);
    await client.change(uri, 2, { text: '' });
    expect(await client.pull(uri, resultId)).toMatchObject({ kind: 'full' });
  });

  test('gets a full report from a server that was started anew, whatever the one before has told', async () => {
    await client.open(uri, broken);
    const before = await client.pull(uri);
    await client.stop();
    await start({ capabilities: pulling });
    await client.open(uri, broken);
    expect(await client.pull(uri, before.resultId)).toMatchObject({
      kind: 'full',
      items: before.kind === 'full' ? before.items : [],
    });
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

describe('a client that shows more', () => {
  beforeEach(() => start({ capabilities: describing }));

  test('gets the address of the rule’s page', async () => {
    await client.open(uri, broken);
    const found = (await client.pushed(uri, 1)).find(({ code }) => code === 'unresolved-provider');
    expect(found?.codeDescription).toEqual({ href: `${homepage}/docs/rules/unresolved-provider.md` });
  });

  test('gets the place that a problem has to do with', async () => {
    await client.open(uri, '[Services]\r\n[SERVICES]\r\n');
    const found = (await client.pushed(uri, 1)).find(({ code }) => code === 'duplicate-section');
    expect(found?.relatedInformation?.[0]?.location).toEqual({
      uri,
      range: { start: { line: 0, character: 1 }, end: { line: 0, character: 9 } },
    });
  });

  test('is told what has no effect', async () => {
    await client.open(uri, '[Services]\r\nACME=Acme\r\n[ACME]\r\n[NOBODY]\r\n');
    const found = (await client.pushed(uri, 1)).find(({ code }) => code === 'orphan-section');
    expect(found?.tags).toEqual([1]);
  });
});

function codes(diagnostics: readonly { readonly code?: unknown }[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}
