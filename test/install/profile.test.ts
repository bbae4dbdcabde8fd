import { describe, expect, it } from 'vitest';
import { install, type Outcome } from '../../server/src/install/index';
import { readRegistryText } from '../../server/src/install/registry/readText';
import type { Registry } from '../../server/src/install/registry/registry';
import { ACME_INF, acmePackage, packageOf, serviceDll } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { type Files, folderOf, newSandbox, textOf } from '../support/workstation';

const OUTLOOK = 'HKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Office\\16.0\\Outlook';
const MAPI_SECTION = '9207f3e0a3b11019908b08002b2a56c2';

describe('the default profile', () => {
  it('is made where there is none, and is the default from then on', async () => {
    const { registry } = await profileOf({});
    expect(registry.subkeys(`${OUTLOOK}\\Profiles`)).toEqual(['Outlook']);
    expect(registry.get(OUTLOOK, 'DefaultProfile')).toEqual({ kind: 'text', text: 'Outlook' });
  });

  it('has a section for the service and one for each provider, linked by their UIDs', async () => {
    const { section, uids } = await profileOf({});
    const [service] = uids(MAPI_SECTION, '01023d0e');
    const [store] = uids(MAPI_SECTION, '01023d00');
    expect(section(service!)).toEqual({
      '001e3001': 'Acme Mail',
      '001e3d09': 'ACME',
      '001e3d0a': 'ACME.DLL',
      '001e3d0b': 'ServiceEntry',
      '01023d00': store,
      '00033009': '01000000',
    });
    expect(section(store!)).toEqual({
      '001e3001': 'Acme Folders',
      '001e3006': 'Acme Store',
      '001e300a': 'ACME.DLL',
      '001e3d09': 'ACME',
      '00033e03': '21000000',
      '00033009': '02000000',
      '01023d0c': service,
    });
    expect(section('8503020000000000c000000000000046')['001e3d12']).toBe('Outlook');
  });

  it('takes properties over by name or tag, each in the form of its type', async () => {
    const { section, uids } = await profileOf({
      'MapiSvc.inf': `${ACME_INF}PR_MDB_PROVIDER=00112233445566778899AABBCCDDEEFF
6600001E=C:\\a
6601001F=\xe9
66020003=0C000000
6603000B=0100
6604101E=a, \xe9
66050102=0a0B
67F0001E=hidden
660D0003=12
PR_PROVIDER_UID=00112233445566778899AABBCCDDEEFF
`,
    });
    const store = section(uids(MAPI_SECTION, '01023d00')[0]!);
    expect(store).toMatchObject({
      '01023414': '00112233445566778899aabbccddeeff',
      '001e6600': 'C:\\a',
      '001f6601': 'e9000000',
      '00036602': '0c000000',
      '000b6603': '0100',
      '101e6604': '020000000c0000000e0000006100e900',
      '01026605': '0a0b',
    });
    expect(store['001e67f0']).toMatch(/^[0-9a-f]{32}$/);
    expect(store).not.toHaveProperty('0003660d');
    expect(store).not.toHaveProperty('0102300c');
  });

  it('has the extra sections of a service under their own UIDs', async () => {
    const { section, uids } = await profileOf({
      'MapiSvc.inf': `${ACME_INF.replace('Providers=', 'Sections=ACME Settings\nProviders=')}[ACME Settings]\nUID=00112233445566778899AABBCCDDEEFF\n66110003=01000000\n`,
    });
    const [service] = uids(MAPI_SECTION, '01023d0e');
    expect(section(service!)['01023d0d']).toBe('00112233445566778899aabbccddeeff');
    expect(section('00112233445566778899aabbccddeeff')).toEqual({ '00036611': '01000000' });
  });

  it('gets what the entry point writes when it answers MSG_SERVICE_CREATE', async () => {
    const { section, uids } = await profileOf({
      'setup.ini': '[EntryPoint]\nMSG_SERVICE_CREATE.set=6600001E=a\nMSG_SERVICE_CREATE.set=6601001E=b=c\n',
    });
    expect(section(uids(MAPI_SECTION, '01023d0e')[0]!)).toMatchObject({ '001e6600': 'a', '001e6601': 'b=c' });
  });

  it('does without a service that fails MSG_SERVICE_CREATE', async () => {
    const { outcome, uids } = await profileOf({
      'setup.ini': '[EntryPoint]\nMSG_SERVICE_CREATE=MAPI_E_UNCONFIGURED\n',
    });
    expect(uids(MAPI_SECTION, '01023d0e')).toEqual([]);
    expect(outcome.messages.join()).toContain(
      'The service ACME answers MAPI_E_UNCONFIGURED to MSG_SERVICE_CREATE and is taken out of the profile again. That is a policy of this program',
    );
  });

  it('does without a service whose DLL does not export the entry point', async () => {
    const { outcome, uids } = await profileOf({ 'ACME32.DLL': serviceDll('x64', []) });
    expect(uids(MAPI_SECTION, '01023d0e')).toEqual([]);
    expect(outcome.messages.join()).toContain('ACME32.DLL does not export ServiceEntry.');
  });

  it('holds the services that setup.ini lists, in its order; identity and default store go to the first', async () => {
    const two = twoServices('STATUS_PRIMARY_IDENTITY | STATUS_DEFAULT_STORE');
    const { section, uids } = await profileOf(
      { ...two, 'setup.ini': '[Profile]\nName=Post\nServices=BETA, ACME\n' },
      'Post',
    );
    expect(uids(MAPI_SECTION, '01023d0e').map(uid => section(uid)['001e3d09'])).toEqual(['BETA', 'ACME']);
    expect(uids(MAPI_SECTION, '01023d00').map(uid => section(uid)['00033009'])).toEqual([
      '06000000',
      '00000000',
    ]);
    expect(uids(MAPI_SECTION, '01023d0e').map(uid => section(uid)['00033009'] ?? null)).toEqual([
      '01000000',
      null,
    ]);
  });

  it('holds a service once where it says so', async () => {
    const mapisvc = ACME_INF.replace('Providers=', 'PR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY\nProviders=');
    const { outcome, uids } = await profileOf({
      'MapiSvc.inf': mapisvc,
      'setup.ini': '[Profile]\nServices=ACME,acme\n',
    });
    expect(uids(MAPI_SECTION, '01023d0e')).toHaveLength(1);
    expect(outcome.messages).toContain(
      'The profile holds the service ACME already, and can do so only once (MAPI_E_NO_ACCESS).',
    );
  });

  it('says which services of [Default Services] it cannot have', async () => {
    const { outcome } = await profileOf({
      'MapiSvc.inf': ACME_INF.replace(
        '[Default Services]\n',
        '[Default Services]\nMSEMS=Exchange\nGONE=Gone\n',
      ),
    });
    expect(outcome.messages).toEqual([
      'The service MSEMS comes with Outlook and not from MapiSvc.inf: the profile is made without it.',
      'The service GONE is not in [Services] of MapiSvc.inf (MAPI_E_NOT_FOUND): the profile is made without it.',
    ]);
  });

  it('is not made where there is one, or where setup.ini says never', async () => {
    const sandbox = await newSandbox();
    await install(
      { package: folderOf(acmePackage({ 'setup.ini': '[Profile]\nCreate=never\n' })), sandbox },
      {},
      testHost(),
    );
    expect(registryOf(sandbox).subkeys(`${OUTLOOK}\\Profiles`)).toEqual([]);
    await install(
      { package: folderOf(packageOf('BETA', { 'setup.ini': '[Profile]\nName=First\n' })), sandbox },
      {},
      testHost(),
    );
    const outcome = await install({ package: folderOf(packageOf('GAMMA')), sandbox }, {}, testHost());
    expect(registryOf(sandbox).subkeys(`${OUTLOOK}\\Profiles`)).toEqual(['First']);
    expect(outcome.messages).toContain('There is a profile already, so none is made.');
  });

  it('is made beside others where setup.ini says always, and leaves the default as it is', async () => {
    const sandbox = await newSandbox();
    await install({ package: folderOf(acmePackage()), sandbox }, {}, testHost());
    await install(
      {
        package: folderOf(packageOf('BETA', { 'setup.ini': '[Profile]\nCreate=always\nName=Two\n' })),
        sandbox,
      },
      {},
      testHost(),
    );
    expect(registryOf(sandbox).subkeys(`${OUTLOOK}\\Profiles`)).toEqual(['Outlook', 'Two']);
    expect(registryOf(sandbox).get(OUTLOOK, 'DefaultProfile')).toEqual({ kind: 'text', text: 'Outlook' });
    const third = folderOf(packageOf('GAMMA', { 'setup.ini': '[Profile]\nCreate=always\nName=two\n' }));
    await expect(install({ package: third, sandbox }, {}, testHost())).rejects.toThrow(
      'There is a profile two already.',
    );
  });

  it.each([' x', 'a-b', 'a\\b', '', 'x'.repeat(65), 'a\tb'])('cannot be called %j', async name => {
    const files = acmePackage({ 'setup.ini': `[Profile]\nName="${name}"\n` });
    const request = { package: folderOf(files), sandbox: await newSandbox() };
    if (name === '') expect((await install(request, {}, testHost())).state).toBe('applied');
    else await expect(install(request, {}, testHost())).rejects.toThrow('is no name for a profile');
  });

  it('has identifiers of its own, new in each install', async () => {
    const uids = await Promise.all(
      [1, 2].map(async byte => {
        const sandbox = await newSandbox();
        await install(
          { package: folderOf(acmePackage()), sandbox },
          {},
          testHost({ randomBytes: count => new Uint8Array(count).fill(byte) }),
        );
        return registryOf(sandbox).subkeys(`${OUTLOOK}\\Profiles\\Outlook`);
      }),
    );
    expect(uids[0]!.filter(uid => uids[1]!.includes(uid))).toEqual([
      '8503020000000000c000000000000046',
      MAPI_SECTION,
    ]);
  });
});

function twoServices(flags: string): Files {
  const acme = `${ACME_INF}PR_RESOURCE_FLAGS=${flags}\n`;
  const beta = acme.slice(acme.indexOf('[ACME]')).replaceAll('ACME', 'BETA');
  return {
    'MapiSvc.inf': `${acme.replace('[Default', 'BETA=Beta\n[Default')}${beta}`,
    'BETA32.DLL': serviceDll(),
  };
}

async function profileOf(files: Files, name = 'Outlook') {
  const sandbox = await newSandbox();
  const outcome: Outcome = await install({ package: folderOf(acmePackage(files)), sandbox }, {}, testHost());
  const registry = registryOf(sandbox);
  const key = `${OUTLOOK}\\Profiles\\${name}`;
  const section = (uid: string) =>
    Object.fromEntries(
      registry
        .values(`${key}\\${uid}`)
        .map(({ name: value }) => [value, shown(registry, `${key}\\${uid}`, value)]),
    );
  const uids = (of: string, value: string) => (section(of)[value] ?? '').match(/.{32}/g)?.map(String) ?? [];
  return { outcome, registry, section, uids };
}

/** Text as it is, bytes as hexadecimal digits. */
function shown(registry: Registry, key: string, name: string): string {
  const value = registry.get(key, name);
  return value?.kind === 'text'
    ? value.text
    : value?.kind === 'bytes'
      ? Buffer.from(value.bytes).toString('hex')
      : '';
}

function registryOf(sandbox: string): Registry {
  return readRegistryText(textOf(sandbox, 'registry/HKCU.reg') ?? '', bytes =>
    Buffer.from(bytes).toString('latin1'),
  );
}
