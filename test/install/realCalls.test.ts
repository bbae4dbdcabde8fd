import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeProfile,
  type EntryPointCaller,
  install,
  type ProfileDetails,
  showProfile,
  uninstallService,
} from '../../server/src/install/index';
import { withRealCalls } from '../../server/src/install/realCalls/realCaller';
import { callsForReal, nativeServiceDll, realWay } from '../support/nativeService';
import { ACME_INF, acmePackage, serviceDll } from '../support/samplePackage';
import { type Files, folderOf, newSandbox, stateOf } from '../support/workstation';

const loader = join(__dirname, '../../server/native/loader.c');
const way = realWay;

describe.skipIf(!callsForReal)('an entry point that is called for real', { timeout: 240_000 }, () => {
  let dll: Uint8Array;
  let caller: EntryPointCaller;
  let end: () => void;
  let lent: Promise<void>;

  beforeAll(async () => {
    dll = nativeServiceDll();
    await new Promise<void>((ready, failed) => {
      lent = withRealCalls({ way, loader, timeout: 120_000 }, given => {
        caller = given;
        ready();
        return new Promise<void>(done => (end = done));
      });
      lent.catch(failed);
    });
  }, 60_000);

  afterAll(async () => {
    end?.();
    await lent;
  }, 60_000);

  const nativePackage = (files: Files = {}): string =>
    folderOf(
      acmePackage({
        'ACME32.DLL': dll,
        'MapiSvc.inf': ACME_INF.replace('Providers=', '6600001E=server\nProviders='),
        ...files,
      }),
    );

  it('reads and writes its profile: what it sets stands in the registry, what it deletes is gone', async () => {
    const sandbox = await newSandbox();
    const { plan } = await install({ package: nativePackage(), sandbox, haveDisk: true }, { caller });
    expect(
      plan.steps.flatMap(({ calls }) => calls.map(({ context, result }) => `${context} → ${result}`)),
    ).toEqual(['MSG_SERVICE_CREATE → S_OK', 'MSG_SERVICE_INSTALL → MAPI_E_NO_SUPPORT']);
    const name = 'Outlook';
    expect(await propertiesOf(sandbox)).toMatchObject({
      '6600001E': 'server',
      '6601001F': 'café',
      '66020003': '06000000',
    });
    await changeProfile(
      {
        operation: 'profile-configure',
        sandbox,
        name,
        service: 'ACME',
        properties: ['6600001E=é', '66030102=0aff'],
      },
      { caller },
    );
    const properties = await propertiesOf(sandbox);
    expect(properties).toMatchObject({ '6600001E': 'é', '66030102': '0aff' });
    expect(properties).not.toHaveProperty('6601001F');
    await changeProfile(
      { operation: 'profile-add-provider', sandbox, name, service: 'ACME', provider: 'ACME Store' },
      { caller },
    );
    const [service] = (await showProfile({ sandbox, name })).services;
    expect(service!.providers.map(provider => valuesOf(provider)['6600001E'])).toContain('provider');
    const before = stateOf(sandbox);
    const outcome = await uninstallService({ service: 'ACME', sandbox }, { caller });
    expect(outcome.state).toBe('rolled-back');
    expect(outcome.messages.join()).toContain('answers MAPI_E_USER_CANCEL to MSG_SERVICE_UNINSTALL');
    expect(stateOf(sandbox)).toEqual(before);
  });

  it('of the Profile Wizard collects properties, with which the service is configured', async () => {
    const sandbox = await newSandbox();
    const mapisvc = ACME_INF.replace(
      'Providers=',
      '6600001E=server\nWIZARD_ENTRY_NAME=WizardEntry\nProviders=',
    );
    await install({
      package: nativePackage({ 'MapiSvc.inf': mapisvc }),
      sandbox,
      steps: ['copy', 'entries'],
    });
    const { plan, messages } = await changeProfile(
      { operation: 'profile-wizard', sandbox, name: 'Outlook', services: [{ service: 'ACME' }] },
      { caller },
    );
    expect(
      plan.steps.flatMap(({ calls }) => calls.map(({ context, result }) => `${context} → ${result}`)),
    ).toEqual(['MSG_SERVICE_CREATE → S_OK', 'WIZARDENTRY → S_OK', 'MSG_SERVICE_CONFIGURE → S_OK']);
    expect(messages).toEqual([]);
    expect(await propertiesOf(sandbox)).toMatchObject({ '6600001E': 'filled in' });
  });

  it('that fails has its effect', async () => {
    const sandbox = await newSandbox();
    const { messages } = await install(
      { package: nativePackage({ 'MapiSvc.inf': ACME_INF }), sandbox },
      { caller },
    );
    expect(messages.join()).toContain('The service ACME answers MAPI_E_UNCONFIGURED to MSG_SERVICE_CREATE');
  });

  it('that never ends is ended, and nothing is changed', async () => {
    const sandbox = await newSandbox();
    await install({ package: nativePackage(), sandbox });
    const before = stateOf(sandbox);
    const configured = withRealCalls({ way, loader, timeout: 12_000 }, impatient =>
      changeProfile(
        {
          operation: 'profile-configure',
          sandbox,
          name: 'Outlook',
          service: 'ACME',
          properties: [],
          flags: ['SERVICE_UI_ALLOWED'],
        },
        { caller: impatient },
      ),
    );
    await expect(configured).rejects.toThrow(
      'ServiceEntry in C:\\Windows\\System32\\ACME32.DLL has not answered in time, and was ended.',
    );
    expect(stateOf(sandbox)).toEqual(before);
  });

  it('must be 64-bit', async () => {
    const sandbox = await newSandbox({ settings: { outlook: 'x86' } });
    const source = nativePackage({ 'ACME32.DLL': serviceDll('x86') });
    await expect(install({ package: source, sandbox, haveDisk: true }, { caller })).rejects.toThrow(
      'is a 32-bit DLL: only 64-bit ones can be called for real.',
    );
  });
});

async function propertiesOf(sandbox: string): Promise<Record<string, string | null>> {
  const { services } = await showProfile({ sandbox, name: 'Outlook' });
  return valuesOf(services[0]!);
}

function valuesOf({
  properties,
}: Pick<ProfileDetails['services'][number], 'properties'>): Record<string, string | null> {
  return Object.fromEntries(properties.map(({ tag, value }) => [tag, value]));
}
