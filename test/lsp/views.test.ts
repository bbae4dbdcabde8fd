import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, runInstall } from '../../server/src/protocol/install';
import type { Message } from '../../server/src/protocol/message';
import { organization } from '../../server/src/protocol/organization';
import { describeSandbox, resetSandbox, verifySandbox } from '../../server/src/protocol/sandbox';
import { LspClient } from '../support/lspClient';

const source = join(__dirname, '../../samples/package');

let client: LspClient;

beforeEach(async () => {
  client = await LspClient.start();
});

afterEach(() => client.stop());

function ask<P, R>({ method }: Message<P, R>, params: P): Promise<R> {
  return client.connection.sendRequest(method, params);
}

describe('the organization of a file', () => {
  const uri = 'file:///MapiSvc.inf';

  test('has places in the file, and counts the problems of each section', async () => {
    await client.open(uri, '[Services]\nACME=Acme\n[ACME]\nProviders=P\n');
    const answer = await ask(organization, { uri });
    expect(answer?.nodes).toMatchObject([
      { name: 'Services', role: 'services', problems: { error: 0 } },
      {
        name: 'ACME',
        role: 'service',
        displayName: 'Acme',
        range: { start: { line: 2, character: 1 }, end: { line: 2, character: 5 } },
        problems: { error: 1 },
      },
      { name: 'P', role: 'provider', isMissing: true, range: { start: { line: 3, character: 10 } } },
    ]);
    expect(answer?.edges.map(({ kind }) => kind)).toEqual(['service', 'provider']);
  });

  test('follows edits', async () => {
    await client.open(uri, '[Services]\nACME=Acme\n');
    await client.change(uri, 2, { text: '[Services]\nACME=Acme\n[ACME]\n' });
    const answer = await ask(organization, { uri });
    expect(answer?.nodes.map(({ isMissing }) => isMissing)).toEqual([false, false]);
  });

  test('is null for a document that is not open', async () => {
    expect(await ask(organization, { uri })).toBeNull();
  });
});

describe('a sandbox', () => {
  let folder: string;
  let sandbox: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
    sandbox = join(folder, 'sandbox');
    await ask(createSandbox, { sandbox });
  });

  afterEach(() => rm(folder, { recursive: true }));

  test('is described', async () => {
    await ask(runInstall, { package: source, sandbox });
    expect(await ask(describeSandbox, { sandbox })).toMatchObject({
      status: { sandbox, state: 'whole', history: [{ operation: 'create' }, { operation: 'install' }] },
      mapisvc: [{ target: 'drive_c/Windows/System32/MapiSvc.inf' }],
      profiles: [{ services: [{ name: 'FABRIKAM', providers: [{}, {}, {}] }] }],
    });
  });

  test('is verified', async () => {
    expect(await ask(verifySandbox, { sandbox })).toMatchObject({ state: 'whole', deviations: [] });
    await writeFile(join(sandbox, 'drive_c/Windows/mine.txt'), '');
    expect(await ask(verifySandbox, { sandbox })).toMatchObject({
      state: 'changed',
      deviations: [{ target: 'drive_c/Windows/mine.txt', change: 'added' }],
    });
  });

  test('is reset', async () => {
    const mapisvc = join(sandbox, 'drive_c/Windows/System32/MapiSvc.inf');
    const before = await readFile(mapisvc);
    await ask(runInstall, { package: source, sandbox });
    expect(await ask(resetSandbox, { sandbox })).toMatchObject({ operation: 'reset', state: 'applied' });
    expect(await readFile(mapisvc)).toEqual(before);
    expect((await ask(describeSandbox, { sandbox })).status.history).toHaveLength(1);
  });

  test('is refused where it is none', async () => {
    await expect(ask(describeSandbox, { sandbox: folder })).rejects.toMatchObject({
      code: -32803,
      message: expect.stringContaining('sandbox.json'),
    });
  });
});
