import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type CreateOptions,
  install,
  planUninstall,
  type Refusal,
  rollback,
  type UninstallRequest,
  uninstallService,
} from '../../server/src/install/index';
import { CHANGING, failingFileSystem, watchedFileSystem } from '../support/faultyFileSystem';
import { ACME_INF, acmePackage, packageOf, serviceDll } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import {
  copyOf,
  type Files,
  folderOf,
  newSandbox,
  stateOf,
  textOf,
  writeFiles,
} from '../support/workstation';

const SYSTEM = 'drive_c/Windows/System32';
const MAPISVC = `${SYSTEM}/MapiSvc.inf`;
const HKLM = 'registry/HKLM.reg';

describe('uninstall', () => {
  it('with profiles leaves every byte as it was created, and can be undone', async () => {
    const { sandbox, start } = await installed(acmePackage());
    const before = stateOf(sandbox);
    const outcome = await uninstall({ sandbox, profiles: true });
    expect(outcome).toMatchObject({ operation: 'uninstall', state: 'applied', profiles: [], messages: [] });
    expect(stateOf(sandbox)).toEqual(start);
    expect((await rollback(sandbox, {}, testHost())).state).toBe('rolled-back');
    expect(stateOf(sandbox)).toEqual(before);
    expect((await uninstall({ sandbox, profiles: true })).state).toBe('applied');
    expect(stateOf(sandbox)).toEqual(start);
  });

  it('is planned without a single write', async () => {
    const { sandbox } = await installed(acmePackage());
    const calls = new Set<string>();
    const fileSystem = watchedFileSystem(call => void calls.add(call));
    const plan = await planUninstall(
      { service: 'ACME', sandbox, profiles: true },
      {},
      testHost({ fileSystem }),
    );
    expect(plan.steps.map(({ step, operations }) => [step, operations.length])).toEqual([
      ['entry-point', 0],
      ['profile', 1],
      ['entries', 1],
      ['registry', 2],
      ['copy', 1],
    ]);
    expect([...calls].filter(call => CHANGING.has(call as never))).toEqual([]);
  });

  it('leaves the copies that profiles have, and names these', async () => {
    const { sandbox } = await installed(acmePackage());
    const profile = textOf(sandbox, 'registry/HKCU.reg');
    const outcome = await uninstall({ sandbox });
    expect(outcome.profiles).toEqual(['Outlook']);
    expect(outcome.messages).toEqual(['Profiles keep their copy of the service ACME: Outlook.']);
    expect(textOf(sandbox, 'registry/HKCU.reg')).toBe(profile);
    expect(textOf(sandbox, MAPISVC)).not.toContain('ACME');
    await expect(uninstall({ sandbox })).rejects.toThrow(
      /The service ACME is not installed in .*; only profiles still hold it: Outlook\./,
    );
  });

  it('takes a service that is no longer installed out of the profiles, when asked for these', async () => {
    const { sandbox, start } = await installed(acmePackage());
    await uninstall({ sandbox });
    const { messages } = await uninstall({ sandbox, profiles: true });
    expect(messages.join()).toContain(
      'The service ACME cannot be called with MSG_SERVICE_DELETE, and is removed all the same',
    );
    expect(stateOf(sandbox)).toEqual(start);
  });

  it('refuses a service that is not there', async () => {
    const { sandbox } = await installed(acmePackage());
    await expect(uninstall({ sandbox, service: 'OTHER' })).rejects.toThrow(
      /The service OTHER is not installed in/,
    );
  });

  it('finds the service whatever the case of its name', async () => {
    const { sandbox, start } = await installed(acmePackage());
    await uninstall({ sandbox, service: 'acme', profiles: true });
    expect(stateOf(sandbox)).toEqual(start);
  });

  it('leaves the file without a final line end as it was, and a workstation without one without', async () => {
    for (const workstation of [
      { mapisvc: new Uint8Array(Buffer.from('; mine\r\n[Services]\r\nOTHER=Other')) },
      { mapisvc: 'none' as const },
      { settings: { outlook: 'x86' as const } },
    ]) {
      const files = { 'ACME32.DLL': serviceDll('settings' in workstation ? 'x86' : 'x64') };
      const { sandbox, start } = await installed(acmePackage(files), workstation);
      await uninstall({ sandbox, profiles: true });
      expect(stateOf(sandbox)).toEqual(start);
    }
  });

  it('keeps every MapiSvc.inf of the workstation in step', async () => {
    const other = 'drive_c/Program Files/Common Files/System/MSMAPI/1033/MAPISVC.INF';
    const { sandbox, start } = await installed(acmePackage(), {}, { [other]: '; kept\n' });
    expect(textOf(sandbox, other)).toContain('[ACME]');
    await uninstall({ sandbox, profiles: true });
    expect(stateOf(sandbox)).toEqual(start);
  });

  it('takes away what an upgrade has brought, and what it has dropped is gone already', async () => {
    const { sandbox, start } = await installed(
      acmePackage({
        'MapiSvc.inf': `${ACME_INF}66010003=01000000\n[ACME Old]\n`.replace(
          'Providers=',
          'Providers=ACME Old, ',
        ),
        'setup.ini': '[Registry]\nHKLM\\SOFTWARE\\Acme\\Version=1\n',
      }),
    );
    const byHand = textOf(sandbox, MAPISVC)!.replace('[ACME]\n', '[ACME]\n66020003=02000000\n');
    writeFiles(sandbox, { [MAPISVC]: byHand });
    await install({
      package: folderOf(acmePackage({ 'setup.ini': '[Registry]\nHKLM\\SOFTWARE\\Acme\\Version=2\n' })),
      sandbox,
    });
    const text = textOf(sandbox, MAPISVC)!;
    expect(text).not.toContain('66010003');
    expect(text).not.toContain('ACME Old]');
    expect(text).toContain('66020003=02000000');
    expect(textOf(sandbox, HKLM)).toContain('"Version"="2"');
    writeFiles(sandbox, { [MAPISVC]: text.replace('66020003=02000000\n', '') });
    await uninstall({ sandbox, profiles: true });
    expect(stateOf(sandbox)).toEqual(start);
  });
});

describe('the entry point, at an uninstall', () => {
  it('is called with MSG_SERVICE_DELETE for each profile, then with MSG_SERVICE_UNINSTALL', async () => {
    const { sandbox } = await installed(acmePackage());
    const { plan } = await uninstall({ sandbox, profiles: true });
    expect(
      plan.steps[0]?.calls.map(({ caller, context, result }) => `${caller}: ${context} → ${result}`),
    ).toEqual([
      'DeleteMsgService: MSG_SERVICE_DELETE → S_OK',
      'Control Panel, Remove: MSG_SERVICE_UNINSTALL → S_OK',
    ]);
  });

  it('keeps the service installed by MAPI_E_USER_CANCEL', async () => {
    const { sandbox } = await installed(
      acmePackage({ 'setup.ini': '[EntryPoint]\nMSG_SERVICE_UNINSTALL=MAPI_E_USER_CANCEL\n' }),
    );
    const before = stateOf(sandbox);
    const outcome = await uninstall({ sandbox, profiles: true });
    expect(outcome.state).toBe('rolled-back');
    expect(outcome.messages.join()).toContain(
      'The entry point of ACME answers MAPI_E_USER_CANCEL to MSG_SERVICE_UNINSTALL.',
    );
    expect(stateOf(sandbox)).toEqual(before);
  });

  it('does not keep it by any other failure, nor by a DLL that is gone', async () => {
    const answers =
      '[EntryPoint]\nMSG_SERVICE_UNINSTALL=MAPI_E_CALL_FAILED\nMSG_SERVICE_DELETE=MAPI_E_CALL_FAILED\n';
    const { sandbox, start } = await installed(acmePackage({ 'setup.ini': answers }));
    const copy = copyOf(sandbox);
    await uninstall({ sandbox, profiles: true });
    expect(stateOf(sandbox)).toEqual(start);
    rmSync(join(copy, SYSTEM, 'ACME32.DLL'));
    expect((await uninstall({ sandbox: copy, profiles: true })).messages.join()).toContain(
      'The service ACME cannot be called with MSG_SERVICE_UNINSTALL, and is removed all the same: MAPI loads ACME32.DLL',
    );
    expect(stateOf(copy)).toEqual(start);
  });
});

describe('files', () => {
  it('that two services share go with the last of them', async () => {
    const shared = (service: string) =>
      packageOf(service, {
        'SHARED.DLL': 'x',
        'setup.ini': `[Files]\n${service}32.DLL=System32\nSHARED.DLL=ProgramFiles\\Both\n[Profile]\nCreate=never\n`,
      });
    const { sandbox, start } = await installed(shared('ALPHA'));
    await install({ package: folderOf(shared('BETA')), sandbox });
    await uninstall({ sandbox, service: 'ALPHA' });
    expect(existsSync(join(sandbox, 'drive_c/Program Files/Both/SHARED.DLL'))).toBe(true);
    expect(textOf(sandbox, HKLM)).toContain('SHARED.DLL"=dword:00000001');
    await uninstall({ sandbox, service: 'BETA' });
    expect(stateOf(sandbox)).toEqual(start);
  });

  it('of a package with two services go with the service that names them', async () => {
    const two = `[Services]\nALPHA=A\nBETA=B\n[ALPHA]\nPR_SERVICE_DLL_NAME=ALPHA.DLL\n[BETA]\nPR_SERVICE_DLL_NAME=BETA.DLL\n`;
    const files = { 'MapiSvc.inf': two, 'ALPHA32.DLL': serviceDll(), 'BETA32.DLL': serviceDll() };
    const { sandbox, start } = await installed(files);
    await uninstall({ sandbox, service: 'ALPHA', profiles: true });
    expect(existsSync(join(sandbox, SYSTEM, 'ALPHA32.DLL'))).toBe(false);
    expect(existsSync(join(sandbox, SYSTEM, 'BETA32.DLL'))).toBe(true);
    expect(textOf(sandbox, MAPISVC)).toContain('[BETA]');
    await uninstall({ sandbox, service: 'BETA', profiles: true });
    expect(stateOf(sandbox)).toEqual(start);
  });

  it('stay where somebody else has counted them since', async () => {
    const { sandbox } = await installed(acmePackage());
    const counted = textOf(sandbox, HKLM)!.replace(
      'ACME32.DLL"=dword:00000001',
      'ACME32.DLL"=dword:00000002',
    );
    writeFileSync(join(sandbox, HKLM), `\uFEFF${counted.replaceAll('\n', '\r\n')}`, 'utf16le');
    const { messages } = await uninstall({ sandbox, profiles: true });
    expect(messages).toEqual(['C:\\Windows\\System32\\ACME32.DLL stays: others use it.']);
    expect(existsSync(join(sandbox, SYSTEM, 'ACME32.DLL'))).toBe(true);
    expect(textOf(sandbox, HKLM)).toContain('ACME32.DLL"=dword:00000001');
  });

  it.each(['dword:ffffffff', 'dword:00000000', '"one"', 'hex:01', 'hex(b):01,00,00,00,00,00,00,00'])(
    'whose use count has become %s go; the count stays as it is, and never wraps',
    async damaged => {
      const { sandbox } = await installed(acmePackage());
      const text = textOf(sandbox, HKLM)!.replace('ACME32.DLL"=dword:00000001', `ACME32.DLL"=${damaged}`);
      writeFileSync(join(sandbox, HKLM), `\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le');
      const { state, messages } = await uninstall({ sandbox, profiles: true });
      expect(state).toBe('applied');
      expect(messages).toEqual([
        'The use count of C:\\Windows\\System32\\ACME32.DLL is damaged and stays as it is.',
      ]);
      expect(existsSync(join(sandbox, SYSTEM, 'ACME32.DLL'))).toBe(false);
      expect(textOf(sandbox, HKLM)).toContain(`ACME32.DLL"=${damaged}`);
    },
  );

  it('that were there before come back', async () => {
    const { sandbox, start } = await installed(acmePackage(), {}, { [`${SYSTEM}/ACME32.DLL`]: 'old' });
    expect(stateOf(sandbox)).not.toEqual(start);
    await uninstall({ sandbox, profiles: true });
    expect(stateOf(sandbox)).toEqual(start);
  });

  it('that somebody has changed since stay', async () => {
    const { sandbox } = await installed(acmePackage());
    writeFiles(sandbox, { [`${SYSTEM}/ACME32.DLL`]: serviceDll('x64', ['ServiceEntry']) });
    const { messages } = await uninstall({ sandbox, profiles: true });
    expect(messages).toEqual([
      'C:\\Windows\\System32\\ACME32.DLL stays: somebody has changed it since it was copied.',
    ]);
  });

  it('of PR_SERVICE_DELETE_FILES are deleted, whoever has put them there, unless others use them', async () => {
    const list = 'PR_SERVICE_DELETE_FILES=ACME.DAT, ACMEUI.DLL, OTHER.DLL, ..\\victim.txt\nProviders=';
    const { sandbox, start } = await installed(
      acmePackage({ 'MapiSvc.inf': ACME_INF.replace('Providers=', list) }),
      {},
      {
        [MAPISVC]: '[Services]\nOTHER=Other\n[OTHER]\nPR_SERVICE_DLL_NAME=OTHER.DLL\n',
        'drive_c/Windows/victim.txt': 'x',
      },
    );
    writeFiles(sandbox, {
      [`${SYSTEM}/ACME.DAT`]: 'x',
      [`${SYSTEM}/ACMEUI32.DLL`]: 'x',
      [`${SYSTEM}/OTHER32.DLL`]: 'x',
    });
    const { messages } = await uninstall({ sandbox, profiles: true });
    expect(messages).toEqual([
      'C:\\Windows\\System32\\OTHER32.DLL stays: others use it.',
      'A file of PR_SERVICE_DELETE_FILES is not deleted: “..\\victim.txt” leads out of its folder by “..”; only names below the folder are allowed.',
    ]);
    rmSync(join(sandbox, SYSTEM, 'OTHER32.DLL'));
    expect(stateOf(sandbox)).toEqual(start);
  });
});

describe('what others have changed since the install', () => {
  it('survives: comments, foreign sections, entries added to ours, registry values', async () => {
    const { sandbox } = await installed(
      acmePackage({ 'setup.ini': '[Registry]\nHKLM\\SOFTWARE\\Acme\\Version=1\n' }),
    );
    const text = textOf(sandbox, MAPISVC)!;
    writeFiles(sandbox, {
      [MAPISVC]: `${text.replace('Providers=', '; ours\n66030003=01000000\nProviders=')}\n[THEIRS]\nx=y\n`,
    });
    const registry = textOf(sandbox, HKLM)!.replace('"Version"="1"', '"Version"="9"');
    writeFileSync(join(sandbox, HKLM), `\uFEFF${registry.replaceAll('\n', '\r\n')}`, 'utf16le');
    const { messages } = await uninstall({ sandbox, profiles: true });
    expect(textOf(sandbox, MAPISVC)).toBe(
      `[Services]\n\n[Help File Mappings]\nMAPI=MAPI.HLP\n\n[Default Services]\n\n[ACME]\n; ours\n66030003=01000000\n\n[THEIRS]\nx=y\n`,
    );
    expect(textOf(sandbox, HKLM)).toContain('"Version"="9"');
    expect(messages).toEqual([
      'Section [ACME] stays: it holds entries that somebody else has added.',
      'The registry value Version of HKEY_LOCAL_MACHINE\\SOFTWARE\\Acme stays: somebody has changed it.',
    ]);
  });

  it('stops the uninstall where it is one of the service’s own entries', async () => {
    const { sandbox } = await installed(acmePackage());
    writeFiles(sandbox, {
      [MAPISVC]: textOf(sandbox, MAPISVC)!.replace('PR_DISPLAY_NAME=Acme Mail', 'PR_DISPLAY_NAME=Mine'),
    });
    const before = stateOf(sandbox);
    const refusal = (await uninstall({ sandbox }).catch((error: unknown) => error)) as Refusal;
    expect(refusal.code).toBe('changed-since');
    expect(refusal.message).toContain(`in ${MAPISVC} since it was installed: [ACME] PR_DISPLAY_NAME.`);
    expect(stateOf(sandbox)).toEqual(before);
  });

  it('keeps the profile that it is in', async () => {
    const { sandbox } = await installed(acmePackage());
    const path = 'registry/HKCU.reg';
    const changed = textOf(sandbox, path)!.replace('"001e3001"="Acme Mail"', '"001e3001"="Mine"');
    writeFileSync(join(sandbox, path), `\uFEFF${changed.replaceAll('\n', '\r\n')}`, 'utf16le');
    await uninstall({ sandbox, profiles: true });
    expect(textOf(sandbox, path)).toContain('Profiles\\Outlook]');
    expect(textOf(sandbox, path)).not.toContain('ACME');
  });
});

describe('a service that no install has brought', () => {
  const mapisvc = new Uint8Array(
    Buffer.from(
      `; kept\r\n[Services]\r\n[Default Services]\r\n[OTHER]\r\n${ACME_INF.slice(ACME_INF.indexOf('[ACME]')).replaceAll('\n', '\r\n')}`,
    ),
  );

  it('is removed from MapiSvc.inf by what belongs to it', async () => {
    const listed = new Uint8Array(
      Buffer.from(Buffer.from(mapisvc).toString().replace('[Services]\r\n', '[Services]\r\nACME=Acme\r\n')),
    );
    const sandbox = await newSandbox({ mapisvc: listed });
    await uninstall({ sandbox });
    expect(textOf(sandbox, MAPISVC)).toBe('; kept\n[Services]\n[Default Services]\n[OTHER]\n');
  });
});

describe('an uninstall whose disk fails', () => {
  it('leaves the sandbox as it was, whichever call it is', { timeout: 60_000 }, async () => {
    const { sandbox, start } = await installed(acmePackage());
    const before = stateOf(sandbox);
    for (let n = 1; ; n++) {
      const copy = copyOf(sandbox);
      const { fileSystem, failed } = failingFileSystem(n, CHANGING);
      const state = await uninstall({ sandbox: copy, profiles: true }, testHost({ fileSystem })).then(
        outcome => outcome.state,
        () => 'not begun',
      );
      expect(stateOf(copy), `after failure ${n}`).toEqual(state === 'applied' ? start : before);
      if (!failed()) return;
    }
  });
});

async function installed(
  files: Files,
  workstation: CreateOptions = {},
  there: Files = {},
): Promise<{ sandbox: string; start: ReturnType<typeof stateOf> }> {
  const sandbox = await newSandbox(workstation, there);
  const start = stateOf(sandbox);
  const outcome = await install({ package: folderOf(files), sandbox }, {}, testHost());
  expect(outcome.state).toBe('applied');
  return { sandbox, start };
}

function uninstall(request: Omit<UninstallRequest, 'service'> & { service?: string }, host = testHost()) {
  return uninstallService({ service: 'ACME', ...request }, {}, host);
}
