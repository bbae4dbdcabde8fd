import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createSandbox,
  install,
  openSandbox,
  resetSandbox,
  sandboxStatus,
  verifySandbox,
} from '../../../server/src/install/index';
import { CHANGING, failingFileSystem } from '../../support/faultyFileSystem';
import { acmePackage } from '../../support/samplePackage';
import { testHost } from '../../support/testHost';
import { bytesOf, folderOf, newSandbox, stateOf, textOf, writeFiles } from '../../support/workstation';

const SYSTEM = 'drive_c/Windows/System32';
const MAPISVC = `${SYSTEM}/MapiSvc.inf`;

describe('a new sandbox', () => {
  it('is a workstation with MAPI’s own sections and values', async () => {
    const sandbox = await newSandbox();
    expect(readdirSync(sandbox).sort()).toEqual(['drive_c', 'journal', 'registry', 'sandbox.json']);
    expect(readFileSync(join(sandbox, MAPISVC), 'latin1')).toBe(
      '[Services]\r\n\r\n[Help File Mappings]\r\nMAPI=MAPI.HLP\r\n\r\n[Default Services]\r\n',
    );
    expect(textOf(sandbox, 'registry/HKLM.reg')).toContain(
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Messaging Subsystem]\n"CMC"="1"',
    );
    expect(textOf(sandbox, 'registry/HKCU.reg')).toBe('Windows Registry Editor Version 5.00\n\n');
    expect(JSON.parse(readFileSync(join(sandbox, 'sandbox.json'), 'utf8'))).toEqual({
      version: 1,
      codePage: 1252,
      windows: 'x64',
      outlook: 'x64',
      windowsFolder: 'C:\\Windows',
    });
  });

  it('may have no MapiSvc.inf, as Outlook leaves it', async () => {
    expect(existsSync(join(await newSandbox({ mapisvc: 'none' }), MAPISVC))).toBe(false);
  });

  it('may have the files of a real workstation', async () => {
    const registry = bytesOf(
      'REGEDIT4\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\A]\n"b"="c"\n[HKEY_CURRENT_USER\\A]\n@="\xe9"\n',
    );
    const sandbox = await newSandbox({ mapisvc: bytesOf('; mine\n'), registry });
    expect(textOf(sandbox, MAPISVC)).toBe('; mine\n');
    expect(textOf(sandbox, 'registry/HKLM.reg')).toContain('[HKEY_LOCAL_MACHINE\\SOFTWARE\\A]\n"b"="c"\n');
    expect(textOf(sandbox, 'registry/HKCU.reg')).toContain('[HKEY_CURRENT_USER\\A]\n@="é"\n');
    const users = bytesOf('REGEDIT4\n[HKEY_USERS\\A]\n');
    await expect(newSandbox({ registry: users })).rejects.toThrow('The registry file has keys of HKEY_USERS');
  });

  it('has the system folder of its Outlook', async () => {
    const sandbox = await newSandbox({ settings: { outlook: 'x86', windowsFolder: 'C:\\WINNT' } });
    expect(existsSync(join(sandbox, 'drive_c/WINNT/SysWOW64/MapiSvc.inf'))).toBe(true);
    expect(textOf(sandbox, 'registry/HKLM.reg')).toContain(
      'SOFTWARE\\WOW6432Node\\Microsoft\\Windows Messaging Subsystem]',
    );
  });

  it('is refused for a workstation that cannot be', async () => {
    await expect(newSandbox({ settings: { windows: 'x86' } })).rejects.toThrow(
      'There is no such workstation: x86 Windows with x64 Outlook',
    );
    await expect(newSandbox({ settings: { windowsFolder: 'C:\\..\\x' } })).rejects.toThrow(
      'There is no such workstation',
    );
  });

  it('needs a folder that is empty or not there', async () => {
    const folder = folderOf({});
    await createSandbox(folder, testHost());
    await expect(createSandbox(folder, testHost())).rejects.toThrow(
      'is not empty; a sandbox needs a folder of its own.',
    );
    for (const file of ['drive_c/x', 'registry/HKLM.reg', 'journal/x', 'sandbox.json']) {
      const used = folderOf({ [file]: 'x' });
      await expect(createSandbox(used, testHost())).rejects.toThrow('is not empty');
      expect(readFileSync(join(used, file), 'latin1')).toBe('x');
    }
    await createSandbox(join(folderOf({}), 'a', 'b'), testHost());
  });

  it('can be tried again where a write fails', async () => {
    for (let n = 1; ; n++) {
      const sandbox = join(folderOf({}), 'sandbox');
      const { fileSystem, failed } = failingFileSystem(n, CHANGING);
      try {
        await createSandbox(sandbox, testHost({ fileSystem }));
      } catch {
        await createSandbox(sandbox, testHost());
      }
      expect(stateOf(sandbox)).toEqual(stateOf(await newSandbox()));
      if (!failed()) break;
    }
  });
});

describe('a folder', () => {
  it('that is no sandbox is refused', async () => {
    await expect(openSandbox(folderOf({}), testHost())).rejects.toThrow(
      'is no sandbox: it has no sandbox.json. Create one there first.',
    );
    await expect(openSandbox(join(folderOf({}), 'gone'), testHost())).rejects.toThrow('is no sandbox');
    await expect(openSandbox(folderOf({ 'sandbox.json': 'x' }), testHost())).rejects.toThrow(
      'is no sandbox: its sandbox.json cannot be read.',
    );
    await expect(openSandbox(folderOf({ 'sandbox.json': '{"version":1}' }), testHost())).rejects.toThrow(
      'its sandbox.json cannot be read.',
    );
    await expect(openSandbox(folderOf({ 'sandbox.json': '{"version":2}' }), testHost())).rejects.toThrow(
      'is a sandbox of format version 2, which this program does not know.',
    );
  });

  it('that is a link, a file, a drive’s root, a home or a workspace folder is refused', async () => {
    const sandbox = await newSandbox();
    const link = join(folderOf({}), 'link');
    symlinkSync(sandbox, link, 'junction');
    await expect(openSandbox(link, testHost())).rejects.toThrow(
      'is a link; choose another folder for the sandbox.',
    );
    await expect(openSandbox(join(sandbox, 'sandbox.json'), testHost())).rejects.toThrow('is not a folder');
    await expect(openSandbox('/', testHost())).rejects.toThrow('is the root of a drive');
    await expect(openSandbox(homedir(), testHost())).rejects.toThrow('is a home folder');
    await expect(openSandbox(sandbox, testHost(), { workspaceFolders: [link] })).rejects.toThrow(
      'is a workspace folder',
    );
    await expect(createSandbox(link, testHost())).rejects.toThrow('is a link');
    expect((await openSandbox(sandbox, testHost(), { workspaceFolders: [join(sandbox, '..')] })).root).toBe(
      sandbox,
    );
  });
});

describe('a reset', () => {
  it('brings back the first files, to the byte, and forgets the history', async () => {
    const sandbox = await newSandbox({ mapisvc: bytesOf('; mine\n') });
    const start = stateOf(sandbox);
    const files = { 'setup.ini': '[Files]\nACME32.DLL=ProgramFiles\\Acme\n' };
    await install({ package: folderOf(acmePackage(files)), sandbox }, {}, testHost());
    writeFiles(sandbox, { [MAPISVC]: '; changed by hand\n' });
    expect((await resetSandbox(sandbox, {}, testHost())).state).toBe('applied');
    expect(stateOf(sandbox)).toEqual(start);
    expect((await sandboxStatus(sandbox)).history.map(({ entry }) => entry)).toEqual(['0000-create']);
  });

  it('brings back files that are gone', async () => {
    const sandbox = await newSandbox({ mapisvc: 'none' });
    const start = stateOf(sandbox);
    writeFiles(sandbox, { [MAPISVC]: 'x', [`${SYSTEM}/OTHER.DLL`]: 'x' });
    await resetSandbox(sandbox, {}, testHost());
    expect(stateOf(sandbox)).toEqual(start);
  });

  it.each([
    'notes.txt',
    'registry/HKCR.reg',
    'journal/notes.txt',
    'drive_c/notes.txt',
    `${SYSTEM}/notes.txt`,
    `${SYSTEM}/x/a.dll`,
  ])('is refused where %s is somebody else’s', async file => {
    const sandbox = await newSandbox({}, { [file]: 'x' });
    const before = stateOf(sandbox);
    await expect(resetSandbox(sandbox, {}, testHost())).rejects.toThrow(
      `holds files that no operation has put there: ${file}. Move them away first.`,
    );
    expect(stateOf(sandbox)).toEqual(before);
  });

  it('is refused where the journal has lost how the sandbox was created', async () => {
    for (const lost of ['journal', 'journal/0000-create', 'journal/0000-create/files/0001']) {
      const sandbox = await newSandbox();
      writeFiles(sandbox, { [MAPISVC]: '; mine\n' });
      rmSync(join(sandbox, lost), { recursive: true });
      const before = stateOf(sandbox);
      const outcome = await resetSandbox(sandbox, {}, testHost()).catch(String);
      expect(JSON.stringify(outcome), lost).toMatch(
        /its journal has lost how the sandbox was created|0001 has changed meanwhile/,
      );
      expect(stateOf(sandbox), lost).toEqual(before);
    }
  });

  it('does not follow a link that leads out', async () => {
    const outside = folderOf({ 'a.dll': 'x' });
    const sandbox = await newSandbox();
    symlinkSync(outside, join(sandbox, SYSTEM, 'out'), 'junction');
    await expect(resetSandbox(sandbox, {}, testHost())).rejects.toThrow(
      'holds files that no operation has put there',
    );
    expect(existsSync(join(outside, 'a.dll'))).toBe(true);
  });
});

describe('a verification', () => {
  it('finds a sandbox whole, also after an install', async () => {
    const sandbox = await newSandbox();
    expect(await verifySandbox(sandbox, {}, testHost())).toEqual({
      sandbox,
      state: 'whole',
      messages: [],
      deviations: [],
    });
    await install({ package: folderOf(acmePackage()), sandbox }, {}, testHost());
    expect((await verifySandbox(sandbox, {}, testHost())).state).toBe('whole');
  });

  it('lists what others have changed', async () => {
    const sandbox = await newSandbox({ settings: { codePage: 1250 } });
    await install({ package: folderOf(acmePackage()), sandbox }, {}, testHost());
    writeFiles(sandbox, { [MAPISVC]: 'x', [`${SYSTEM}/NEW.DLL`]: 'x' });
    rmSync(join(sandbox, SYSTEM, 'ACME32.DLL'));
    mkdirSync(join(sandbox, 'drive_c/Empty'));
    writeFileSync(join(sandbox, 'registry/HKCU.reg'), '');
    expect((await verifySandbox(sandbox, {}, testHost())).deviations).toEqual([
      { target: `${SYSTEM}/ACME32.DLL`, change: 'missing' },
      { target: MAPISVC, change: 'changed' },
      { target: `${SYSTEM}/NEW.DLL`, change: 'added' },
      { target: 'registry/HKCU.reg', change: 'changed' },
    ]);
  });
});
