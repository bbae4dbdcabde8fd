import { describe, expect, it } from 'vitest';
import { type InstallRequest, install, type Outcome, planInstall } from '../../server/src/install/index';
import { checkInstall } from '../support/checkInstall';
import { ACME_INF, acmePackage, serviceDll } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { type Files, folderOf, newSandbox, stateOf } from '../support/workstation';

describe('the entry point of a service', () => {
  it('answers what setup.ini says; MAPI_E_NO_SUPPORT to MSG_SERVICE_INSTALL is as good as S_OK', async () => {
    const outcome = await haveDisk({ 'setup.ini': '[EntryPoint]\nmsg_service_install=mapi_e_no_support\n' });
    expect(outcome.state).toBe('applied');
    expect(callsOf(outcome)).toContain('MSG_SERVICE_INSTALL → MAPI_E_NO_SUPPORT');
  });

  it('may answer a number', async () => {
    const outcome = await haveDisk({
      'setup.ini': '[EntryPoint]\nMSG_SERVICE_INSTALL=0x80040102\nMSG_SERVICE_CREATE=0x80040200\n',
    });
    expect(callsOf(outcome)).toEqual([
      'MSG_SERVICE_CREATE → 0x80040200',
      'MSG_SERVICE_INSTALL → MAPI_E_NO_SUPPORT',
    ]);
  });

  it('that fails MSG_SERVICE_INSTALL ends the install, and all is undone', async () => {
    const request = await requestOf({
      'setup.ini': '[EntryPoint]\nMSG_SERVICE_INSTALL=MAPI_E_CALL_FAILED\n',
    });
    const start = stateOf(request.sandbox);
    const outcome = await install(request, {}, testHost());
    expect(outcome.state).toBe('rolled-back');
    expect(outcome.messages.join()).toContain(
      'The entry point of ACME answers MAPI_E_CALL_FAILED to MSG_SERVICE_INSTALL. That this ends the operation is a policy of this program',
    );
    expect(stateOf(request.sandbox)).toEqual(start);
  });

  it('is not called by a setup program with MSG_SERVICE_INSTALL, whatever it would answer', async () => {
    const { plan } = await checkInstall({
      package: acmePackage({ 'setup.ini': '[EntryPoint]\nMSG_SERVICE_INSTALL=MAPI_E_CALL_FAILED\n' }),
      after: {},
    });
    expect(plan.steps.map(({ step }) => step)).not.toContain('entry-point');
  });

  it('can be called alone, once the service is installed', async () => {
    const request = await requestOf({});
    const alone = { ...request, steps: ['entry-point'] as const };
    await expect(planInstall(alone, {}, testHost())).rejects.toThrow(
      'The service ACME is not installed: MapiSvc.inf of the sandbox does not have it. Add the entries first.',
    );
    await install({ ...request, haveDisk: false }, {}, testHost());
    expect(callsOf(await install(alone, {}, testHost()))).toEqual(['MSG_SERVICE_INSTALL → S_OK']);
  });

  it('may be missing: then nothing is called', async () => {
    const outcome = await haveDisk({
      'MapiSvc.inf': ACME_INF.replace('PR_SERVICE_ENTRY_NAME=ServiceEntry\n', ''),
    });
    expect(callsOf(outcome)).toEqual([]);
    expect(outcome.messages).toContain('The service ACME has no entry point, so it is not called.');
  });

  it.each<[string, Files, string]>([
    [
      'a DLL without 32 in its name',
      { 'ACME.DLL': serviceDll(), 'ACME32.DLL': 'not copied', 'setup.ini': '[Files]\nACME.DLL=System32\n' },
      'MAPI loads ACME32.DLL for ACME.DLL, but only ACME.DLL is there. Name the file ACME32.DLL.',
    ],
    [
      'a DLL that is not there',
      { 'setup.ini': '[Files]\nsetup.ini=System32\n' },
      'MAPI loads ACME32.DLL for ACME.DLL, but C:\\Windows\\System32\\ACME32.DLL is not there. Copy the files first.',
    ],
    [
      'a DLL of another bitness',
      { 'ACME32.DLL': serviceDll('x86') },
      'is not a DLL for x64, as the Outlook of the sandbox is.',
    ],
    ['a file that is no DLL', { 'ACME32.DLL': 'text' }, 'is not a DLL of Windows, or it is damaged.'],
    [
      'a function that is not exported',
      { 'ACME32.DLL': serviceDll('x64', ['Other']) },
      'ACME32.DLL does not export ServiceEntry.',
    ],
    [
      'a decorated name',
      { 'ACME32.DLL': serviceDll('x64', ['_ServiceEntry@40']) },
      'exports _ServiceEntry@40 and not ServiceEntry. Export the plain name, with a .def file.',
    ],
    [
      'an answer that is none',
      { 'setup.ini': '[EntryPoint]\nMSG_SERVICE_INSTALL=OK\n' },
      'OK of [EntryPoint] in setup.ini is no result',
    ],
    [
      'a property that is none',
      { 'setup.ini': '[EntryPoint]\nMSG_SERVICE_CREATE.set=name\n' },
      'is not written TAG=VALUE',
    ],
    [
      'a folder without a DLL',
      { 'ACME32.DLL': '', 'MapiSvc.inf': ACME_INF, 'setup.ini': '' },
      'cannot be installed: it has no DLL.',
    ],
  ])('with %s is refused before anything is done', async (name, files, message) => {
    const request = await requestOf(files, name === 'a folder without a DLL' ? ['ACME32.DLL'] : []);
    const start = stateOf(request.sandbox);
    await expect(install(request, {}, testHost())).rejects.toThrow(message);
    expect(stateOf(request.sandbox)).toEqual(start);
  });

  it('is looked for where Outlook’s own programs are, too', async () => {
    const request = await requestOf({
      'setup.ini': '[Files]\nACME32.DLL=ProgramFiles\\Microsoft Office\\root\\Office16\n',
    });
    const outcome = await install(request, {}, testHost());
    expect(outcome.plan.steps.at(-1)?.calls[0]?.dll).toBe(
      'drive_c/Program Files/Microsoft Office/root/Office16/ACME32.DLL',
    );
  });
});

async function requestOf(files: Files, without: readonly string[] = []): Promise<InstallRequest> {
  const all = Object.entries(acmePackage(files)).filter(([name]) => !without.includes(name));
  return { package: folderOf(Object.fromEntries(all)), sandbox: await newSandbox(), haveDisk: true };
}

async function haveDisk(files: Files): Promise<Outcome> {
  return install(await requestOf(files), {}, testHost());
}

function callsOf({ plan }: Outcome): readonly string[] {
  return plan.steps.flatMap(({ calls }) => calls.map(({ context, result }) => `${context} → ${result}`));
}
