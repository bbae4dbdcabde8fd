import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver/node';
import { createSandbox, previewInstall, rollback, runInstall } from '../../server/src/protocol/install';
import type { Message } from '../../server/src/protocol/message';
import { LspClient } from '../support/lspClient';

const source = join(__dirname, '../../samples/package');

let client: LspClient;
let folder: string;
let sandbox: string;
let mapisvc: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
  sandbox = join(folder, 'sandbox');
  mapisvc = join(sandbox, 'drive_c/Windows/System32/MapiSvc.inf');
  client = await LspClient.start();
});

afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

function ask<P, R>({ method }: Message<P, R>, params: P): Promise<R> {
  return client.connection.sendRequest(method, params);
}

describe('a sandbox', () => {
  test('is created, installed into and rolled back', async () => {
    expect(await ask(createSandbox, { sandbox })).toMatchObject({ operation: 'create', state: 'applied' });
    const before = await readFile(mapisvc);
    expect(await ask(runInstall, { package: source, sandbox })).toMatchObject({
      operation: 'install',
      state: 'applied',
    });
    expect(await readFile(mapisvc)).not.toEqual(before);
    expect(await ask(rollback, { sandbox })).toMatchObject({ operation: 'rollback', state: 'rolled-back' });
    expect(await readFile(mapisvc)).toEqual(before);
  });

  test('is shown as it would be, and left as it is', async () => {
    await ask(createSandbox, { sandbox });
    const before = await readFile(mapisvc, 'latin1');
    const { plan, texts } = await ask(previewInstall, { package: source, sandbox });
    expect(plan.steps.map(({ step }) => step)).toEqual(['copy', 'entries', 'registry', 'profile']);
    const shown = texts.find(({ target }) => target.endsWith('MapiSvc.inf'));
    expect(shown?.before).toBe(before);
    expect(shown?.after).toContain('[FABRIKAM]');
    expect(await readFile(mapisvc, 'latin1')).toBe(before);
  });

  test('gets the steps that are asked for', async () => {
    await ask(createSandbox, { sandbox });
    const { plan } = await ask(runInstall, { package: source, sandbox, steps: ['copy'] });
    expect(plan.steps.map(({ step }) => step)).toEqual(['copy']);
  });
});

describe('a refusal', () => {
  test('says why', async () => {
    await expect(ask(runInstall, { package: source, sandbox: folder })).rejects.toMatchObject({
      code: -32803,
      message: expect.stringContaining('sandbox.json'),
    });
  });

  test('protects a document with changes that are not saved', async () => {
    await ask(createSandbox, { sandbox });
    const uri = pathToFileURL(mapisvc).toString();
    await client.open(uri, await readFile(mapisvc, 'latin1'));
    await client.change(uri, 2, { text: '; mine' });
    await expect(ask(runInstall, { package: source, sandbox })).rejects.toMatchObject({
      message: expect.stringContaining('not saved'),
    });
    await client.save(uri);
    expect(await ask(runInstall, { package: source, sandbox })).toMatchObject({ state: 'applied' });
  });

  test('is not for a document that the editor has read anew from the disk', async () => {
    await ask(createSandbox, { sandbox });
    const uri = pathToFileURL(mapisvc).toString();
    await client.open(uri, await readFile(mapisvc, 'latin1'));
    await ask(runInstall, { package: source, sandbox });
    await client.change(uri, 2, { text: await readFile(mapisvc, 'latin1') });
    expect(await ask(rollback, { sandbox })).toMatchObject({ state: 'rolled-back' });
  });

  test('waits a moment for an editor that is about to read a document anew', async () => {
    await ask(createSandbox, { sandbox });
    const uri = pathToFileURL(mapisvc).toString();
    const first = await readFile(mapisvc, 'latin1');
    await client.open(uri, first);
    await client.change(uri, 2, { text: '; what the file was before' });
    const installing = ask(runInstall, { package: source, sandbox });
    await client.change(uri, 3, { text: first });
    expect(await installing).toMatchObject({ state: 'applied' });
  });

  test('answers parameters that are none', async () => {
    await expect(client.connection.sendRequest(runInstall.method, { package: source })).rejects.toMatchObject(
      { code: -32602 },
    );
    const steps = ['format'];
    await expect(
      client.connection.sendRequest(runInstall.method, { package: source, sandbox, steps }),
    ).rejects.toMatchObject({ code: -32602 });
  });
});

describe('while it works', () => {
  test('an install tells how far it is', async () => {
    await ask(createSandbox, { sandbox });
    const told: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'token', value => {
      told.push(value.kind);
      if (value.kind === 'report') expect(value.percentage).toBeLessThanOrEqual(100);
    });
    await ask(runInstall, { package: source, sandbox, workDoneToken: 'token' });
    expect(told[0]).toBe('begin');
    expect(told.slice(1, -1)).toContain('report');
    expect(told.at(-1)).toBe('end');
  });

  test('a request that is taken back leaves everything as it was', async () => {
    await ask(createSandbox, { sandbox });
    const before = await readFile(mapisvc);
    const cancelling = new CancellationTokenSource();
    client.connection.onProgress(WorkDoneProgress.type, 'token', ({ kind }) => {
      if (kind === 'begin') cancelling.cancel();
    });
    const params = { package: source, sandbox, workDoneToken: 'token' };
    const outcome = await client.connection.sendRequest(runInstall.method, params, cancelling.token);
    expect(outcome).toMatchObject({ state: 'rolled-back' });
    expect(await readFile(mapisvc)).toEqual(before);
    await expect(stat(join(sandbox, 'drive_c/Windows/System32/FABMAPI32.DLL'))).rejects.toThrow('ENOENT');
  });
});
