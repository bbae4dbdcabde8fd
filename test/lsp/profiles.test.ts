import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver/node';
import { createSandbox, runInstall } from '../../server/src/protocol/install';
import type { Message } from '../../server/src/protocol/message';
import {
  changeProfile,
  checkProfileName,
  checkProperty,
  offeredServices,
  planProfileChange,
  showProfile,
} from '../../server/src/protocol/profiles';
import { describeSandbox } from '../../server/src/protocol/sandbox';
import { LspClient } from '../support/lspClient';

const source = join(__dirname, '../../samples/package');

let client: LspClient;
let folder: string;
let sandbox: string;
let registry: string;

/** A sandbox with the sample service; its setup has made the profile Fabrikam. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapisvc-'));
  sandbox = join(folder, 'sandbox');
  registry = join(sandbox, 'registry/HKCU.reg');
  client = await LspClient.start({ folders: [folder] });
  await ask(createSandbox, { sandbox });
  await ask(runInstall, { package: source, sandbox });
});

afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

function ask<P, R>({ method }: Message<P, R>, params: P): Promise<R> {
  return client.connection.sendRequest(method, params);
}

async function profiles(): Promise<readonly string[]> {
  const { profiles: found } = await ask(describeSandbox, { sandbox });
  return found.map(({ name, isDefault }) => (isDefault ? `${name} (default)` : name));
}

describe('profiles', () => {
  test('are made, copied, made the default and deleted', async () => {
    const done = await ask(changeProfile, {
      operation: 'profile-create',
      sandbox,
      name: 'Bare',
      services: [],
    });
    expect(done).toMatchObject({ operation: 'profile-create', state: 'applied' });
    await ask(changeProfile, { operation: 'profile-copy', sandbox, name: 'Fabrikam', to: 'Copy' });
    await ask(changeProfile, { operation: 'profile-set-default', sandbox, name: 'Copy' });
    await ask(changeProfile, { operation: 'profile-delete', sandbox, name: 'Fabrikam' });
    expect(await profiles()).toEqual(['Bare', 'Copy (default)']);
  });

  test('get services, which are configured and taken out again', async () => {
    const bare = { sandbox, name: 'Bare' };
    await ask(changeProfile, { operation: 'profile-create', ...bare, services: [] });
    const inBare = { ...bare, service: 'FABRIKAM' };
    await ask(changeProfile, { operation: 'profile-add-service', ...inBare, flags: ['SERVICE_UI_ALLOWED'] });
    await ask(changeProfile, {
      operation: 'profile-configure',
      ...inBare,
      properties: ['6600001E=post.example', '67F0001E=secret'],
    });
    const { services } = await ask(showProfile, bare);
    expect(services[0]?.properties).toContainEqual({
      tag: '6600001E',
      name: 'PR_FABRIKAM_SERVER',
      type: 'PT_STRING8',
      value: 'post.example',
      meaning: null,
      isOnlyHere: true,
    });
    expect(services[0]?.properties).toContainEqual(expect.objectContaining({ tag: '67F0001E', value: null }));
    await ask(changeProfile, { operation: 'profile-remove-service', ...inBare });
    expect((await ask(showProfile, bare)).services).toEqual([]);
  });

  test('are planned without a write', async () => {
    const before = await readFile(registry);
    const plan = await ask(planProfileChange, { operation: 'profile-delete', sandbox, name: 'Fabrikam' });
    expect(plan.steps[0]?.calls).toMatchObject([{ service: 'FABRIKAM', context: 'MSG_SERVICE_DELETE' }]);
    expect(await readFile(registry)).toEqual(before);
  });

  test('are made of services that are offered, with the names of the public header of their package', async () => {
    const [offered] = await ask(offeredServices, { sandbox });
    expect(offered).toMatchObject({
      name: 'FABRIKAM',
      isDefault: true,
      isSingleCopy: true,
      wizardProblem: null,
    });
    expect(offered?.properties).toMatchObject([
      { tag: '6600001E', name: 'PR_FABRIKAM_SERVER', value: 'mail.fabrikam.example', isSecret: false },
      { tag: '66100003', name: 'PR_FABRIKAM_PORT', value: '19000000' },
      { tag: '66110003', name: 'PR_FABRIKAM_ENCRYPTED', value: null },
      { tag: '67F0001E', name: 'PR_FABRIKAM_PASSWORD', value: null, isSecret: true },
    ]);
    const { services } = await ask(showProfile, { sandbox, name: 'Fabrikam' });
    expect(services[0]?.properties.map(({ name }) => name)).toContain('PR_FABRIKAM_SERVER');
  });

  test('have names and properties that are checked as they are typed', async () => {
    expect(await ask(checkProfileName, { sandbox, name: 'fabrikam' })).toContain('already');
    expect(await ask(checkProfileName, { sandbox, name: 'New' })).toBeNull();
    expect(await ask(checkProperty, { property: '66000003=x' })).toContain('66000003');
    expect(await ask(checkProperty, { property: '66000003=01000000' })).toBeNull();
  });
});

describe('a change of profiles', () => {
  test('is refused with the reason', async () => {
    await expect(
      ask(changeProfile, { operation: 'profile-delete', sandbox, name: 'Gone' }),
    ).rejects.toMatchObject({ code: -32803, message: 'There is no profile Gone (MAPI_E_NOT_FOUND).' });
  });

  test('is refused where its parameters are none', async () => {
    for (const params of [{}, { operation: 'profile-copy', sandbox, name: 'Fabrikam' }, { operation: 'x' }])
      await expect(client.connection.sendRequest(changeProfile.method, params)).rejects.toMatchObject({
        code: -32602,
      });
  });

  test('protects a registry file that is open with changes that are not saved', async () => {
    const uri = pathToFileURL(registry).toString();
    await client.open(uri, 'mine');
    await client.change(uri, 2, { text: 'still mine' });
    await expect(
      ask(changeProfile, { operation: 'profile-delete', sandbox, name: 'Fabrikam' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('not saved') });
  });

  test('that is taken back leaves everything as it was', async () => {
    const before = await readFile(registry);
    const cancelling = new CancellationTokenSource();
    client.connection.onProgress(WorkDoneProgress.type, 'token', ({ kind }) => {
      if (kind === 'begin') cancelling.cancel();
    });
    const outcome = await client.connection.sendRequest(
      changeProfile.method,
      { operation: 'profile-delete', sandbox, name: 'Fabrikam', workDoneToken: 'token' },
      cancelling.token,
    );
    expect(outcome).toMatchObject({ state: 'rolled-back' });
    expect(await readFile(registry)).toEqual(before);
  });
});
