import { describe, expect, it } from 'vitest';
import { checkInstall } from '../support/checkInstall';
import { ACME_INF, acmePackage, serviceDll } from '../support/samplePackage';

const SYSTEM = 'drive_c/Windows/System32';
const MAPISVC = `${SYSTEM}/MapiSvc.inf`;

describe('an install', () => {
  it('copies the DLL under the name that MAPI loads, adds the entries and counts the DLL', async () => {
    const { plan } = await checkInstall({
      package: acmePackage(),
      after: {
        [`${SYSTEM}/ACME32.DLL`]: Buffer.from(serviceDll()).toString('latin1').replaceAll('\r\n', '\n'),
        [MAPISVC]: installed(ACME_INF),
      },
    });
    expect(plan.steps.map(({ step }) => step)).toEqual(['copy', 'entries', 'registry', 'profile']);
  });

  it('makes MapiSvc.inf where a workstation has none', async () => {
    await checkInstall({
      package: acmePackage(),
      workstation: { mapisvc: 'none' },
      after: { [MAPISVC]: installed(ACME_INF) },
    });
  });

  it('keeps everything else of MapiSvc.inf: comments, order, line ends, spelling', async () => {
    const before = Buffer.from('; \x80 \xe9\n[services]\r\nOther = X\r\r\nstray', 'latin1');
    await checkInstall({
      package: acmePackage({
        'MapiSvc.inf': '[Services]\nACME=\xc4cme\n[ACME]\nProviders=p\n[p]\nPR_PROVIDER_DLL_NAME=ACME.DLL\n',
      }),
      files: { [`${SYSTEM}/mapisvc.INF`]: before },
      workstation: { mapisvc: 'none' },
      after: {
        [`${SYSTEM}/mapisvc.INF`]:
          '; \x80 \xe9\n[services]\nOther = X\rACME=\xc4cme\n\nstray\n\n[ACME]\nProviders=p\n\n[p]\nPR_PROVIDER_DLL_NAME=ACME.DLL\n',
      },
    });
  });

  it('keeps a UTF-16LE file in UTF-16LE', async () => {
    const before = new Uint8Array(Buffer.from('\uFEFF[Services]\r\n; \u4e2d\r\n', 'utf16le'));
    await checkInstall({
      package: acmePackage({ 'MapiSvc.inf': '[Services]\nACME=\xc4cme\n[ACME]\n' }),
      workstation: { mapisvc: before },
      after: { [MAPISVC]: '[Services]\nACME=\u00c4cme\n; \u4e2d\n\n[ACME]\n' },
    });
  });

  it('keeps every MapiSvc.inf of the workstation in step', async () => {
    const other = 'drive_c/Program Files/Common Files/System/MSMAPI/1033/MAPISVC.INF';
    await checkInstall({
      package: acmePackage(),
      files: { [other]: '' },
      after: {
        [other]: ACME_INF.replaceAll(/\n\[/g, '\n\n['),
      },
    });
  });

  it('goes where a 32-bit Outlook on a 64-bit Windows looks', async () => {
    const { plan } = await checkInstall({
      package: acmePackage({
        'ACME32.DLL': serviceDll('x86'),
        'HELP.TXT': 'help',
        'setup.ini':
          '[Files]\nACME32.DLL=System32\nHELP.TXT=ProgramFiles\\Acme\n[Registry]\nHKLM\\SOFTWARE\\Acme\\Version=1\n',
      }),
      workstation: { settings: { outlook: 'x86' } },
      after: {
        'drive_c/Program Files (x86)/Acme/HELP.TXT': 'help',
        'drive_c/Windows/SysWOW64/MapiSvc.inf': installed(ACME_INF),
        [MAPISVC]: null,
        [`${SYSTEM}/ACME32.DLL`]: null,
        'registry/HKLM.reg': registryText(
          ['HKEY_LOCAL_MACHINE\\SOFTWARE'],
          ['HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node'],
          ['HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Acme', '"Version"="1"'],
          ['HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft'],
          ['HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows'],
          ['HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion'],
          [
            'HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\SharedDLLs',
            '"C:\\\\Windows\\\\SysWOW64\\\\ACME32.DLL"=dword:00000001',
          ],
          [
            'HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows Messaging Subsystem',
            ...MAPI_VALUES,
          ],
        ),
      },
    });
    expect(plan.messages).toEqual([]);
  });

  it('makes the folders that are missing, and undo removes them', async () => {
    await checkInstall({
      request: { steps: ['copy'] },
      package: acmePackage({
        'setup.ini': '[Files]\nACME32.DLL=ProgramFiles\\Acme\\Mail\nREAD.ME=ProgramFiles\\acme\\mail\n',
        'READ.ME': 'x',
      }),
      after: { 'drive_c/Program Files/Acme/Mail/READ.ME': 'x' },
    });
  });

  it('puts the files where full paths in MapiSvc.inf say, support files beside the DLL', async () => {
    const mapisvc = `[Services]
ACME=Acme
[ACME]
Providers=p
PR_SERVICE_DLL_NAME=C:\\Acme\\ACME.DLL
PR_SERVICE_ENTRY_NAME=ServiceEntry
PR_SERVICE_SUPPORT_FILES=ACME.DLL, ACMEUI.DLL, ACME.HLP
[p]
PR_PROVIDER_DLL_NAME=C:\\Acme\\ACME.DLL
`;
    await checkInstall({
      package: {
        'MapiSvc.inf': mapisvc,
        'ACME32.DLL': serviceDll(),
        'ACMEUI32.DLL': 'ui',
        'Acme.hlp': 'help',
      },
      after: {
        'drive_c/Acme/ACMEUI32.DLL': 'ui',
        'drive_c/Acme/ACME.HLP': 'help',
        [`${SYSTEM}/ACME32.DLL`]: null,
      },
    });
  });

  it('takes only the steps that are asked for, in their own order', async () => {
    const { plan } = await checkInstall({
      package: acmePackage(),
      request: { steps: ['entries', 'copy'] },
      after: { [MAPISVC]: installed(ACME_INF) },
    });
    expect(plan.steps.map(({ step, operations }) => [step, operations.length])).toEqual([
      ['copy', 1],
      ['entries', 1],
    ]);
  });

  it('from Have Disk ends with the call of the entry point', async () => {
    const { plan } = await checkInstall({ package: acmePackage(), request: { haveDisk: true }, after: {} });
    const calls = plan.steps.flatMap(({ calls: made }) => made);
    expect(calls.map(({ caller, context, service }) => `${service}: ${context} by ${caller}`)).toEqual([
      'ACME: MSG_SERVICE_CREATE by CreateMsgService',
      'ACME: MSG_SERVICE_INSTALL by Control Panel, Have Disk',
    ]);
  });

  it('says which file MAPI will not find', async () => {
    const { messages } = await checkInstall({
      package: { 'MapiSvc.inf': ACME_INF, 'ACME.DLL': serviceDll() },
      request: { steps: ['copy'] },
      after: {},
    });
    expect(messages).toEqual([
      'C:\\Windows\\System32\\ACME32.DLL does not exist, and the package does not bring it: MAPI will not find it.',
    ]);
  });

  it('says that a DLL has the wrong bitness', async () => {
    const { messages } = await checkInstall({
      package: acmePackage({ 'ACME32.DLL': serviceDll('x86') }),
      request: { steps: ['copy'] },
      after: {},
    });
    expect(messages).toEqual(['ACME32.DLL is not a DLL for x64, as the Outlook of the sandbox is.']);
  });
});

/** What becomes of the skeleton by the entries of a package without help files. */
function installed(mapisvc: string): string {
  const own = mapisvc.slice(mapisvc.indexOf('[ACME]')).replace('[ACME Store]', '\n[ACME Store]');
  return `[Services]\nACME=Acme Mail\n\n[Help File Mappings]\nMAPI=MAPI.HLP\n\n[Default Services]\nACME=Acme Mail\n\n${own}`;
}

const MAPI_VALUES = [
  '"CMC"="1"',
  '"CMCDLLNAME32"="mapi32.dll"',
  '"MAPI"="1"',
  '"MAPIX"="1"',
  '"MAPIXVER"="1.0.0.1"',
  '"OLEMessaging"="1"',
];

function registryText(...keys: readonly (readonly [string, ...string[]])[]): string {
  const blocks = keys.map(
    ([path, ...values]) => `\n[${path}]\n${values.map(value => `${value}\n`).join('')}`,
  );
  return `Windows Registry Editor Version 5.00\n${blocks.join('')}\n`;
}
