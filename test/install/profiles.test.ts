import { describe, expect, it } from 'vitest';
import {
  changeProfile,
  install,
  listProfiles,
  type Outcome,
  type ProfileRequest,
  planProfileChange,
  rollback,
  sandboxStatus,
  showProfile,
} from '../../server/src/install/index';
import { CHANGING, watchedFileSystem } from '../support/faultyFileSystem';
import { ACME_INF, acmePackage, packageOf } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { type Files, folderOf, newSandbox, stateOf, textOf } from '../support/workstation';

describe('a profile', () => {
  it('is created with the default services, and the first one becomes the default', async () => {
    const box = await workstation();
    const outcome = await box.change({ operation: 'profile-create', name: 'Post' });
    expect(outcome).toMatchObject({ operation: 'profile-create', state: 'applied' });
    expect(callsOf(outcome)).toEqual(['CreateMsgService: MSG_SERVICE_CREATE → S_OK']);
    await box.change({ operation: 'profile-create', name: 'Bare', services: [] });
    expect(await listProfiles(box.sandbox)).toMatchObject([
      { name: 'Bare', isDefault: false, services: [] },
      { name: 'Post', isDefault: true, services: [{ name: 'ACME', displayName: 'Acme Mail' }] },
    ]);
  });

  it('changes the user’s registry only, is planned without a write, and every change can be undone', async () => {
    const box = await workstation();
    const requests: Change[] = [
      { operation: 'profile-create', name: 'Post' },
      { operation: 'profile-copy', name: 'Post', to: 'Other' },
      { operation: 'profile-set-default', name: 'Other' },
      { operation: 'profile-add-service', name: 'Other', service: 'ACME' },
      { operation: 'profile-add-provider', name: 'Post', service: 'ACME', provider: 'ACME Store' },
      { operation: 'profile-configure', name: 'Post', service: 'ACME', properties: ['6600001E=a'] },
      { operation: 'profile-remove-service', name: 'Post', service: 'ACME' },
      { operation: 'profile-delete', name: 'Other' },
    ];
    const states = [stateOf(box.sandbox)];
    for (const request of requests) {
      const calls = new Set<string>();
      const fileSystem = watchedFileSystem(call => void calls.add(call));
      const plan = await planProfileChange(box.request(request), {}, testHost({ fileSystem }));
      expect([...calls].filter(call => CHANGING.has(call as never))).toEqual([]);
      expect(plan.steps.flatMap(({ operations }) => operations.map(({ target }) => target))).toEqual([
        'registry/HKCU.reg',
      ]);
      expect((await box.change(request)).state).toBe('applied');
      states.push(stateOf(box.sandbox));
    }
    for (const state of states.toReversed().slice(1)) {
      await rollback(box.sandbox, {}, testHost());
      expect(stateOf(box.sandbox)).toEqual(state);
    }
  });

  it('is named in the history of the sandbox', async () => {
    const box = await workstation();
    await box.change({ operation: 'profile-create', name: 'Post' });
    await box.change({ operation: 'profile-copy', name: 'Post', to: 'Other' });
    await box.change({ operation: 'profile-configure', name: 'Post', service: 'ACME', properties: [] });
    const { history } = await sandboxStatus(box.sandbox);
    expect(
      history.slice(1).map(({ operation, profile, services }) => [operation, profile, services]),
    ).toEqual([
      ['install', null, ['ACME']],
      ['profile-create', 'Post', []],
      ['profile-copy', 'Other', []],
      ['profile-configure', 'Post', ['ACME']],
    ]);
  });

  it('that is deleted leaves nothing behind; its services are called with MSG_SERVICE_DELETE', async () => {
    const box = await workstation();
    const start = stateOf(box.sandbox);
    await box.change({ operation: 'profile-create', name: 'Post' });
    const outcome = await box.change({ operation: 'profile-delete', name: 'post' });
    expect(callsOf(outcome)).toEqual(['DeleteMsgService: MSG_SERVICE_DELETE → S_OK']);
    expect(stateOf(box.sandbox)).toEqual(start);
  });

  it('is copied with all that it holds, without a call', async () => {
    const box = await workstation();
    await box.change({ operation: 'profile-create', name: 'Post' });
    const outcome = await box.change({ operation: 'profile-copy', name: 'Post', to: 'Other' });
    expect(callsOf(outcome)).toEqual([]);
    const [other, post] = await Promise.all(['Other', 'Post'].map(box.show));
    expect(other!.services).toEqual(post!.services);
    expect(textOf(box.sandbox, 'registry/HKCU.reg')).toContain('"001e3d12"="Other"');
  });

  it.each<[string, Change, string]>([
    [
      'a name that is taken',
      { operation: 'profile-create', name: 'POST' },
      'There is a profile POST already (MAPI_E_NO_ACCESS).',
    ],
    [
      'a copy to itself',
      { operation: 'profile-copy', name: 'Post', to: 'Post' },
      'There is a profile Post already (MAPI_E_NO_ACCESS).',
    ],
    ['a name that is none', { operation: 'profile-create', name: 'a\\b' }, '“a\\b” is no name for a profile'],
    [
      'a profile that is not there',
      { operation: 'profile-delete', name: 'Gone' },
      'There is no profile Gone (MAPI_E_NOT_FOUND).',
    ],
    [
      'a service that is not installed',
      { operation: 'profile-add-service', name: 'Post', service: 'GONE' },
      'The service GONE is not in [Services] of MapiSvc.inf (MAPI_E_NOT_FOUND).',
    ],
    [
      'a service that it does not hold',
      { operation: 'profile-remove-service', name: 'Post', service: 'BETA' },
      'The profile Post does not hold the service BETA. It holds: ACME.',
    ],
    [
      'a provider without a section',
      { operation: 'profile-add-provider', name: 'Post', service: 'ACME', provider: 'x' },
      'MapiSvc.inf has no section [x]',
    ],
    [
      'a provider that it does not hold',
      { operation: 'profile-remove-provider', name: 'Post', service: 'ACME', provider: 'x' },
      'There is no provider x. There are: Acme Folders.',
    ],
    [
      'a flag that is none',
      { operation: 'profile-configure', name: 'Post', service: 'ACME', properties: [], flags: ['UI'] },
      'UI is no flag of an entry point. There are: SERVICE_UI_ALWAYS,',
    ],
    [
      'a property that is none',
      { operation: 'profile-configure', name: 'Post', service: 'ACME', properties: ['x=y'] },
      '“x” is no property: write TAG=VALUE',
    ],
    [
      'a value of another type',
      { operation: 'profile-configure', name: 'Post', service: 'ACME', properties: ['66000003=x'] },
      'The value of 66000003 cannot be read as PT_LONG.',
    ],
  ])('with %s is refused', async (_, request, message) => {
    const box = await workstation();
    await box.change({ operation: 'profile-create', name: 'Post' });
    const before = stateOf(box.sandbox);
    await expect(box.change(request)).rejects.toThrow(message);
    expect(stateOf(box.sandbox)).toEqual(before);
  });
});

describe('a service in a profile', () => {
  it('that can be there only once is refused a second time', async () => {
    const box = await workstation({
      'MapiSvc.inf': ACME_INF.replace('Providers=', 'PR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY\nProviders='),
    });
    await box.change({ operation: 'profile-create', name: 'Post' });
    await expect(
      box.change({ operation: 'profile-add-service', name: 'Post', service: 'ACME' }),
    ).rejects.toThrow('can do so only once (MAPI_E_NO_ACCESS).');
  });

  it('that fails MSG_SERVICE_CREATE does not come in, and the operation is rolled back', async () => {
    const box = await workstation({
      'setup.ini': `${NEVER}[EntryPoint]\nMSG_SERVICE_CREATE=MAPI_E_UNCONFIGURED\n`,
    });
    await box.change({ operation: 'profile-create', name: 'Post', services: [] });
    const before = stateOf(box.sandbox);
    const outcome = await box.change({ operation: 'profile-add-service', name: 'Post', service: 'ACME' });
    expect(outcome.state).toBe('rolled-back');
    expect(outcome.messages.join()).toContain(
      'The entry point of ACME answers MAPI_E_UNCONFIGURED to MSG_SERVICE_CREATE.',
    );
    expect(stateOf(box.sandbox)).toEqual(before);
  });

  it('several times is told apart by UID', async () => {
    const box = await workstation();
    await box.change({ operation: 'profile-create', name: 'Post' });
    await box.change({ operation: 'profile-add-service', name: 'Post', service: 'ACME' });
    const { services } = await box.show('Post');
    const remove = { operation: 'profile-remove-service' as const, name: 'Post' };
    await expect(box.change({ ...remove, service: 'ACME' })).rejects.toThrow(
      `holds the service ACME several times. Give its UID: ${services.map(({ uid }) => uid).join(', ')}.`,
    );
    await box.change({ ...remove, service: services[0]!.uid });
    expect((await box.show('Post')).services.map(({ uid }) => uid)).toEqual([services[1]!.uid]);
  });

  it('is configured by what it is handed, each property where it is already', async () => {
    const box = await workstation({ 'MapiSvc.inf': `${ACME_INF}6601001E=old\n` });
    await box.change({ operation: 'profile-create', name: 'Post' });
    const outcome = await box.change({
      operation: 'profile-configure',
      name: 'Post',
      service: 'ACME',
      properties: ['6600001E=a', '6601001e = new', 'PR_DISPLAY_NAME=Mine'],
      flags: ['service_ui_allowed'],
    });
    expect(outcome.plan.steps[0]?.calls).toMatchObject([
      {
        caller: 'ConfigureMsgService',
        context: 'MSG_SERVICE_CONFIGURE',
        flags: ['SERVICE_UI_ALLOWED'],
        properties: ['6600001E=a', '6601001E=new', '3001001E=Mine'],
      },
    ]);
    const [service] = (await box.show('Post')).services;
    expect(valuesOf(service!.properties)).toMatchObject({ '6600001E': 'a', '3001001E': 'Mine' });
    expect(valuesOf(service!.providers[0]!.properties)).toMatchObject({ '6601001E': 'new' });
  });

  it('tells what would be lost with the profile, as MapiSvc.inf does not have it', async () => {
    const box = await workstation({ 'MapiSvc.inf': `${ACME_INF}6601001E=old\n6602001E=kept\n` });
    await box.change({ operation: 'profile-create', name: 'Post' });
    const lost = async () =>
      (await box.show('Post')).services.flatMap(service =>
        [service, ...service.providers].flatMap(({ properties }) =>
          properties.filter(({ isOnlyHere }) => isOnlyHere).map(({ tag }) => tag),
        ),
      );
    expect(await lost()).toEqual([]);
    const properties = ['6601001E=new', '6600001E=a'];
    await box.change({ operation: 'profile-configure', name: 'Post', service: 'ACME', properties });
    expect(await lost()).toEqual(['6600001E', '6601001E']);
  });

  it('is shown with what its values say', async () => {
    const mapisvc = ACME_INF.replace(
      'Providers=',
      'PR_SERVICE_SUPPORT_FILES=ACME.DLL,ACME.HLP\nPR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY\n66000003=19000000\nProviders=',
    );
    const box = await workstation({ 'MapiSvc.inf': mapisvc });
    await box.change({ operation: 'profile-create', name: 'Post' });
    const [service] = (await box.show('Post')).services;
    const shown = Object.fromEntries(
      service!.properties.map(({ tag, type, value, meaning }) => [tag, [type, value, meaning]]),
    );
    expect(shown).toMatchObject({
      '3D0F101E': ['PT_MV_STRING8', 'ACME.DLL, ACME.HLP', null],
      '30090003': ['PT_LONG', '03000000', 'SERVICE_DEFAULT_STORE | SERVICE_SINGLE_COPY'],
      '66000003': ['PT_LONG', '19000000', '25 (0x19)'],
    });
  });

  it('that answers MAPI_E_USER_CANCEL to MSG_SERVICE_CONFIGURE stays as it was', async () => {
    const box = await workstation({
      'setup.ini': `${NEVER}[EntryPoint]\nMSG_SERVICE_CONFIGURE=MAPI_E_USER_CANCEL\n`,
    });
    await box.change({ operation: 'profile-create', name: 'Post' });
    const before = stateOf(box.sandbox);
    const request = { operation: 'profile-configure' as const, name: 'Post', service: 'ACME' };
    const outcome = await box.change({ ...request, properties: ['6600001E=a'] });
    expect(outcome.state).toBe('rolled-back');
    expect(stateOf(box.sandbox)).toEqual(before);
  });

  it('without an entry point cannot be configured', async () => {
    const box = await workstation({ 'MapiSvc.inf': ACME_INF.replace(/PR_SERVICE_ENTRY_NAME.*\n/, '') });
    await box.change({ operation: 'profile-create', name: 'Post' });
    await expect(
      box.change({ operation: 'profile-configure', name: 'Post', service: 'ACME', properties: [] }),
    ).rejects.toThrow(
      'The service ACME has no entry point that could configure it (MAPI_E_NOT_INITIALIZED).',
    );
  });

  it('shows no secret: neither in plan and journal, nor in the profile', async () => {
    const secret = 'hunter2-Tr0ub4dor';
    const box = await workstation();
    await box.change({ operation: 'profile-create', name: 'Post' });
    const outcome = await box.change({
      operation: 'profile-configure',
      name: 'Post',
      service: 'ACME',
      properties: [`6704001E=${secret}`, `67F0001E=${secret}`],
    });
    const details = await box.show('Post');
    expect(valuesOf(details.services[0]!.properties)).toMatchObject({ '67F0001E': null });
    expect(JSON.stringify([outcome, details])).not.toContain(secret);
    expect(textOf(box.sandbox, 'journal/0003-profile-configure/plan.json')).not.toContain(secret);
    expect(textOf(box.sandbox, 'registry/HKCU.reg')?.split(secret)).toHaveLength(2);
  });
});

describe('a provider in a profile', () => {
  const add = {
    operation: 'profile-add-provider' as const,
    name: 'Post',
    service: 'ACME',
    provider: 'ACME Store',
  };

  it('is added and removed by calls with its UID', async () => {
    const box = await workstation();
    await box.change({ operation: 'profile-create', name: 'Post' });
    const added = await box.change(add);
    const { providers } = (await box.show('Post')).services[0]!;
    expect(providers).toHaveLength(2);
    const [call] = added.plan.steps[0]!.calls;
    expect(call).toMatchObject({ caller: 'CreateProvider', context: 'MSG_SERVICE_PROVIDER_CREATE' });
    const uid = call!.properties[0]!.replace('300C0102=', '');
    expect(providers.map(provider => provider.uid)).toContain(uid);
    await box.change({ ...add, operation: 'profile-remove-provider', provider: uid });
    expect((await box.show('Post')).services[0]!.providers.map(provider => provider.uid)).not.toContain(uid);
  });

  it.each(['PROVIDER_CREATE', 'PROVIDER_DELETE'])(
    'stays as it was where the service does not support %s',
    async context => {
      const box = await workstation({
        'setup.ini': `${NEVER}[EntryPoint]\nMSG_SERVICE_${context}=MAPI_E_NO_SUPPORT\n`,
      });
      await box.change({ operation: 'profile-create', name: 'Post' });
      const before = stateOf(box.sandbox);
      const request: Change =
        context === 'PROVIDER_CREATE'
          ? add
          : { ...add, operation: 'profile-remove-provider', provider: 'Acme Folders' };
      expect((await box.change(request)).state).toBe('rolled-back');
      expect(stateOf(box.sandbox)).toEqual(before);
    },
  );

  it('has its place in the order of its type', async () => {
    const box = await twoTransports();
    const [post] = await listProfiles(box.sandbox);
    expect(post?.orders).toMatchObject([
      {
        type: 'MAPI_TRANSPORT_PROVIDER',
        providers: [
          { displayName: 'BETA Store', service: 'BETA' },
          { displayName: 'GAMMA Store', service: 'GAMMA' },
        ],
      },
    ]);
    const before = (await box.show('Post')).transports;
    await box.change({ operation: 'profile-transport-order', name: 'Post', order: ['GAMMA Folders'] });
    expect((await box.show('Post')).transports).toEqual(before.toReversed());
    await box.change({ operation: 'profile-provider-order', name: 'Post', order: ['BETA Folders'] });
    expect((await box.show('Post')).transports).toEqual(before);
  });

  it('that is the first store is the default one', async () => {
    const box = await workstation();
    await box.change({ operation: 'profile-create', name: 'Post', services: ['ACME', 'ACME'] });
    const [first, second] = (await listProfiles(box.sandbox))[0]!.orders[0]!.providers;
    const order = [second!.uid];
    await box.change({ operation: 'profile-provider-order', name: 'Post', order });
    const { services } = await box.show('Post');
    const flags = new Map(
      services.flatMap(({ providers }) =>
        providers.map(({ uid, properties }) => [uid, valuesOf(properties)['30090003']] as const),
      ),
    );
    expect(flags.get(second!.uid)).toBe('02000000');
    expect(flags.get(first!.uid)).toBe('00000000');
  });

  it('has no order with one of another type', async () => {
    const box = await twoTransports();
    await box.change({ operation: 'profile-add-service', name: 'Post', service: 'ACME' });
    const request = { operation: 'profile-provider-order' as const, name: 'Post' };
    await expect(box.change({ ...request, order: ['Acme Folders', 'BETA Folders'] })).rejects.toThrow(
      'Name providers of one type',
    );
    await expect(box.change({ ...request, order: [] })).rejects.toThrow('Name providers of one type');
  });
});

/** A workstation whose profile Post has two services with a transport each. */
async function twoTransports() {
  const box = await workstation();
  for (const service of ['BETA', 'GAMMA']) {
    const mapisvc = ACME_INF.replace('MAPI_STORE', 'MAPI_TRANSPORT')
      .replace(/\[Default Services\]\n.*\n/, '')
      .replaceAll('ACME', service)
      .replaceAll('Acme', service);
    await install({
      package: folderOf(packageOf(service, { 'MapiSvc.inf': mapisvc, 'setup.ini': NEVER })),
      sandbox: box.sandbox,
    });
  }
  await box.change({ operation: 'profile-create', name: 'Post', services: ['BETA', 'GAMMA'] });
  return box;
}

type Change = ProfileRequest extends infer T
  ? T extends ProfileRequest
    ? Omit<T, 'sandbox'>
    : never
  : never;

const NEVER = '[Profile]\nCreate=never\n';

/** A sandbox with a service and no profile. */
async function workstation(files: Files = {}) {
  const sandbox = await newSandbox();
  await install({ package: folderOf(acmePackage({ 'setup.ini': NEVER, ...files })), sandbox });
  const request = (change: Change) => ({ sandbox, ...change }) as ProfileRequest;
  return {
    sandbox,
    request,
    change: (change: Change): Promise<Outcome> => changeProfile(request(change)),
    show: (name: string) => showProfile({ sandbox, name }),
  };
}

function callsOf({ plan }: Outcome): readonly string[] {
  return plan.steps.flatMap(({ calls }) =>
    calls.map(({ caller, context, result }) => `${caller}: ${context} → ${result}`),
  );
}

function valuesOf(
  properties: readonly { tag: string; value: string | null }[],
): Record<string, string | null> {
  return Object.fromEntries(properties.map(({ tag, value }) => [tag, value]));
}
