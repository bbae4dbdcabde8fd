import { describe, expect, it } from 'vitest';
import { describeSandbox } from '../../server/src/install/describe';
import { install } from '../../server/src/install/index';
import { ACME_INF, acmePackage } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { type Files, folderOf, newSandbox, stateOf } from '../support/workstation';

async function installed(files: Files = {}): Promise<string> {
  const sandbox = await newSandbox();
  await install({ package: folderOf(acmePackage(files)), sandbox }, {}, testHost());
  return sandbox;
}

const describeIt = (sandbox: string) => describeSandbox(sandbox, {}, testHost());

describe('the description of a sandbox', () => {
  it('names the files that people look at, as they are spelt', async () => {
    const sandbox = await newSandbox();
    expect(await describeIt(sandbox)).toMatchObject({
      status: { sandbox, state: 'whole' },
      mapisvc: [
        {
          target: 'drive_c/Windows/System32/MapiSvc.inf',
          windowsPath: 'C:\\Windows\\System32\\MapiSvc.inf',
        },
      ],
      registry: ['registry/HKLM.reg', 'registry/HKCU.reg'],
      profiles: [],
      profilesProblem: null,
    });
  });

  it('lists no MapiSvc.inf where there is none', async () => {
    expect((await describeIt(await newSandbox({ mapisvc: 'none' }))).mapisvc).toEqual([]);
  });

  it('has each MapiSvc.inf, the one that Outlook reads first', async () => {
    const other = 'drive_c/Program Files/Common Files/System/MSMAPI/1033/mapisvc.INF';
    const { mapisvc } = await describeIt(await newSandbox({}, { [other]: ACME_INF }));
    expect(mapisvc.map(({ target }) => target)).toEqual(['drive_c/Windows/System32/MapiSvc.inf', other]);
  });

  it('has the profiles with their services and providers', async () => {
    const { profiles, status } = await describeIt(await installed());
    expect(profiles).toEqual([
      {
        name: 'Outlook',
        isDefault: true,
        orders: [],
        services: [
          {
            uid: expect.stringMatching(/^[0-9a-f]{32}$/),
            name: 'ACME',
            displayName: 'Acme Mail',
            hasEntryPoint: true,
            providers: [
              { displayName: 'Acme Store', type: 'MAPI_STORE_PROVIDER', typeTitle: 'message store' },
            ],
          },
        ],
      },
    ]);
    expect(status.history).toMatchObject([
      { operation: 'create', state: 'applied' },
      { operation: 'install', state: 'applied', services: ['ACME'] },
    ]);
  });

  it('repeats no secret', async () => {
    const mapisvc = ACME_INF.replace('PR_DISPLAY_NAME=Acme Mail', 'PR_DISPLAY_NAME=password=Winter-Fjord-27');
    const description = await describeIt(await installed({ 'MapiSvc.inf': mapisvc }));
    expect(description.profiles[0]?.services).toHaveLength(1);
    expect(JSON.stringify(description)).not.toContain('Winter-Fjord');
  });

  it('says why it has no profiles where the registry cannot be read', async () => {
    const sandbox = await newSandbox({}, { 'registry/HKCU.reg': 'nonsense' });
    expect(await describeIt(sandbox)).toMatchObject({
      profiles: [],
      profilesProblem: 'Line 1 of the registry file is not understood.',
    });
  });

  it('is refused for a folder that is no sandbox', async () => {
    await expect(describeIt(folderOf({}))).rejects.toMatchObject({ code: 'no-sandbox' });
  });

  it('changes nothing', async () => {
    const sandbox = await installed();
    const before = stateOf(sandbox);
    await describeIt(sandbox);
    expect(stateOf(sandbox)).toEqual(before);
  });
});
