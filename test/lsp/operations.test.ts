import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  applyPlan,
  createSandbox,
  installState,
  previewInstall,
  rollback,
  runInstall,
  type StepName,
  uninstall,
} from '../../server/src/protocol/install';
import { findInstalled } from '../../server/src/protocol/installed';
import type { Message } from '../../server/src/protocol/message';
import { describeSandbox } from '../../server/src/protocol/sandbox';
import { LspClient } from '../support/lspClient';
import { acmePackage } from '../support/samplePackage';
import { writeFiles } from '../support/workstation';

let client: LspClient;
let folder: string;
let source: string;
let sandbox: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
  source = join(folder, 'package');
  writeFiles(source, acmePackage());
  sandbox = join(folder, 'sandbox');
  client = await LspClient.start();
  await ask(createSandbox, { sandbox });
});

afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

describe('a step taken alone', () => {
  test('leaves the others to be taken', async () => {
    expect(await states()).toEqual({
      copy: 'missing',
      entries: 'missing',
      registry: 'missing',
      profile: 'missing',
      'entry-point': 'blocked',
    });
    await take('copy');
    await take('entries');
    expect(await states()).toEqual({
      copy: 'done',
      entries: 'done',
      registry: 'missing',
      profile: 'missing',
      'entry-point': 'missing',
    });
    await take('entry-point');
    expect(await states()).toMatchObject({ registry: 'missing', 'entry-point': 'done' });
  });

  test('is to be taken again once it was undone', async () => {
    await take('copy');
    await ask(rollback, { sandbox });
    expect(await states()).toMatchObject({ copy: 'missing' });
  });

  test('says what it would change, and why it cannot be taken', async () => {
    const { steps } = await ask(installState, { package: source, sandbox });
    expect(steps[0]).toMatchObject({
      title: 'Copy files',
      missing: ['drive_c/Windows/System32/ACME32.DLL'],
      messages: [],
    });
    expect(steps[4]?.messages).toEqual([
      'The service ACME is not installed: MapiSvc.inf of the sandbox does not have it. Add the entries first.',
    ]);
  });

  test('of what is no package is none', async () => {
    await expect(ask(installState, { package: sandbox, sandbox })).rejects.toMatchObject({
      message: expect.stringContaining('it has no MapiSvc.inf'),
      data: { refusal: 'no-package' },
    });
  });
});

describe('Have Disk', () => {
  test('calls the entry point after the setup, and tells who calls', async () => {
    const { plan, state } = await ask(runInstall, { package: source, sandbox, haveDisk: true });
    expect(state).toBe('applied');
    expect(plan.steps.flatMap(({ calls }) => calls)).toMatchObject([
      { context: 'MSG_SERVICE_CREATE', result: 'S_OK' },
      { context: 'MSG_SERVICE_INSTALL', caller: expect.stringContaining('Control Panel'), result: 'S_OK' },
    ]);
  });

  test('needs a DLL', async () => {
    await rm(join(source, 'ACME32.DLL'));
    await expect(ask(runInstall, { package: source, sandbox, haveDisk: true })).rejects.toMatchObject({
      message: expect.stringContaining('it has no DLL'),
      data: { refusal: 'no-package' },
    });
  });

  test('goes to a local drive only', async () => {
    await writeFile(join(source, 'setup.ini'), '[Files]\nACME32.DLL=\\\\server\\share\n');
    await expect(ask(runInstall, { package: source, sandbox, haveDisk: true })).rejects.toMatchObject({
      message: expect.stringContaining('is a network path'),
      data: { refusal: 'unsafe-name' },
    });
  });
});

describe('a plan that was shown', () => {
  test('is carried out as it stands', async () => {
    const { plan, titles } = await ask(previewInstall, { package: source, sandbox, haveDisk: true });
    expect(titles).toHaveLength(plan.steps.length);
    const outcome = await ask(applyPlan, { package: source, sandbox, plan });
    expect(outcome).toMatchObject({ state: 'applied', plan });
  });

  test('is refused where the sandbox or the package has changed since', async () => {
    const { plan } = await ask(previewInstall, { package: source, sandbox });
    await writeFile(join(source, 'setup.ini'), '[Profile]\nCreate=never\n');
    await expect(ask(applyPlan, { package: source, sandbox, plan })).rejects.toMatchObject({
      data: { refusal: 'outdated-plan' },
    });
  });

  test('is for its own folders', async () => {
    const { plan } = await ask(previewInstall, { package: source, sandbox });
    await expect(ask(applyPlan, { package: source, sandbox: folder, plan })).rejects.toMatchObject({
      code: -32602,
    });
  });
});

describe('an uninstall', () => {
  beforeEach(() => ask(runInstall, { package: source, sandbox }));

  test('names the profiles that keep the service', async () => {
    expect(await services()).toEqual([{ name: 'ACME', displayName: 'Acme Mail' }]);
    const outcome = await ask(uninstall, { service: 'ACME', sandbox });
    expect(outcome).toMatchObject({ operation: 'uninstall', state: 'applied', profiles: ['Outlook'] });
    expect(await services()).toEqual([]);
    expect(await ask(describeSandbox, { sandbox })).toMatchObject({ profiles: [{ name: 'Outlook' }] });
  });

  test('takes the service out of them, too', async () => {
    const outcome = await ask(uninstall, { service: 'ACME', sandbox, profiles: true });
    expect(outcome).toMatchObject({ state: 'applied', profiles: [] });
    expect(await ask(describeSandbox, { sandbox })).toMatchObject({ profiles: [] });
  });

  test('of a service that is not there is refused', async () => {
    await expect(ask(uninstall, { service: 'OTHER', sandbox })).rejects.toMatchObject({
      message: expect.stringContaining('OTHER is not installed'),
      data: { refusal: 'no-service' },
    });
  });
});

describe('the ways to call entry points', () => {
  test.skipIf(process.platform === 'win32')('are those that the computer has', async () => {
    const params = { package: source, sandbox, haveDisk: true, entryPoints: 'windows' as const };
    await expect(ask(runInstall, params)).rejects.toMatchObject({
      message: expect.stringContaining('does not run Windows'),
      data: { refusal: 'no-loader' },
    });
    expect(await readFile(join(sandbox, 'drive_c/Windows/System32/MapiSvc.inf'), 'utf8')).not.toContain(
      'ACME',
    );
  });

  test('are three', async () => {
    const params = { package: source, sandbox, entryPoints: 'qemu' };
    await expect(client.connection.sendRequest(runInstall.method, params)).rejects.toMatchObject({
      code: -32602,
    });
  });
});

describe.skipIf(process.platform === 'win32')('the MapiSvc.inf of this computer', () => {
  test('is there on Windows only, and that is said', async () => {
    await expect(ask(findInstalled, {})).rejects.toMatchObject({
      message: expect.stringContaining('does not run Windows'),
    });
  });
});

function ask<P, R>({ method }: Message<P, R>, params: P): Promise<R> {
  return client.connection.sendRequest(method, params);
}

async function take(step: StepName): Promise<void> {
  expect(await ask(runInstall, { package: source, sandbox, steps: [step] })).toMatchObject({
    state: 'applied',
  });
}

async function states(): Promise<Record<string, string>> {
  const { steps } = await ask(installState, { package: source, sandbox });
  return Object.fromEntries(steps.map(({ step, state }) => [step, state]));
}

async function services() {
  return (await ask(describeSandbox, { sandbox })).services;
}
