import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createSandbox,
  install,
  nodeHost,
  planInstall,
  type Refusal,
  rollback,
  sandboxStatus,
  uninstallService,
  verifySandbox,
} from '../../server/src/install/index';
import { CHANGING, failingFileSystem, watchedFileSystem } from '../support/faultyFileSystem';
import { refusalOf, requestOf } from '../support/installRequest';
import { ACME_INF, acmePackage, packageOf, serviceDll } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { folderOf, newSandbox, stateOf, textOf, writeFiles } from '../support/workstation';

const SYSTEM = 'drive_c/Windows/System32';
const MAPISVC = `${SYSTEM}/MapiSvc.inf`;

describe('an install', () => {
  it('twice is an install once', async () => {
    const request = await requestOf({ 'setup.ini': '[Registry]\nHKLM\\SOFTWARE\\Acme\\Version=1\n' });
    await install(request);
    const once = stateOf(request.sandbox);
    const { plan } = await install(request);
    expect(plan.steps.flatMap(({ operations }) => operations)).toEqual([]);
    expect(stateOf(request.sandbox)).toEqual(once);
  });

  it('step by step is the same as at once', async () => {
    const atOnce = await requestOf();
    await install(atOnce, {}, testHost());
    const bySteps = await requestOf();
    for (const step of ['copy', 'entries', 'registry', 'profile'] as const)
      await install({ ...bySteps, steps: [step] }, {}, testHost());
    expect(stateOf(bySteps.sandbox)).toEqual(stateOf(atOnce.sandbox));
  });

  it('counts a DLL once for each service that brings it, and keeps a count that was there', async () => {
    const sandbox = await newSandbox();
    const shared = (service: string) =>
      folderOf(
        packageOf(service, {
          'SHARED.DLL': 'x',
          'setup.ini': `[Files]\n${service}32.DLL=System32\nSHARED.DLL=System32\n`,
        }),
      );
    for (const source of [shared('ALPHA'), shared('BETA'), shared('BETA')])
      await install({ package: source, sandbox });
    expect(textOf(sandbox, 'registry/HKLM.reg')).toContain(
      '"C:\\\\Windows\\\\System32\\\\SHARED.DLL"=dword:00000002',
    );
  });

  it('counts a file that was there uncounted as somebody’s', async () => {
    const sandbox = await newSandbox({}, { [`${SYSTEM}/ACME32.DLL`]: 'old' });
    await install({ package: folderOf(acmePackage()), sandbox });
    expect(textOf(sandbox, 'registry/HKLM.reg')).toContain('ACME32.DLL"=dword:00000002');
  });

  it('never lets a damaged count wrap, and leaves values that are there', async () => {
    const registry = Buffer.from(
      `REGEDIT4\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\SharedDLLs]\r\n"c:\\\\windows\\\\system32\\\\acme32.dll"=dword:ffffffff\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Messaging Subsystem]\r\n"MAPIX"="0"\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Acme]\r\n"Version"="9"\r\n`,
    );
    const sandbox = await newSandbox({ registry });
    const { messages } = await install({
      package: folderOf(acmePackage({ 'setup.ini': '[Registry]\nHKLM\\SOFTWARE\\Acme\\Version=1\n' })),
      sandbox,
    });
    const text = textOf(sandbox, 'registry/HKLM.reg');
    expect(text).toContain('"c:\\\\windows\\\\system32\\\\acme32.dll"=dword:ffffffff');
    expect(text).toContain('"MAPIX"="0"');
    expect(text).toContain('"Version"="9"');
    expect(messages).toEqual([
      'The registry value Version of HKEY_LOCAL_MACHINE\\SOFTWARE\\Acme is there already and stays as it is.',
      'The use count of C:\\Windows\\System32\\ACME32.DLL is damaged and stays as it is.',
    ]);
  });

  it('can be cancelled between two changes, and all is undone', async () => {
    const request = await requestOf();
    const start = stateOf(request.sandbox);
    const steps: string[] = [];
    const cancel = new AbortController();
    const onProgress = ({ step }: { step: string }) => void (steps.push(step) === 3 && cancel.abort());
    const outcome = await install(request, { signal: cancel.signal, onProgress });
    expect(outcome.state).toBe('rolled-back');
    expect(outcome.messages.at(-1)).toContain('was cancelled');
    expect(steps).toEqual(['copy', 'entries', 'registry']);
    expect(stateOf(request.sandbox)).toEqual(start);
  });

  it('says how far it is', async () => {
    const told: string[] = [];
    await install(await requestOf(), {
      onProgress: ({ step, done, total }) => void told.push(`${step} ${done}/${total}`),
    });
    expect(told).toEqual(['copy 0/5', 'entries 1/5', 'registry 2/5', 'profile 3/5', 'profile 4/5']);
  });

  it('that meets somebody else’s change in the middle is undone, and the change stays', async () => {
    const request = await requestOf();
    const start = stateOf(request.sandbox);
    const onProgress = ({ step }: { step: string }) =>
      void (step === 'registry' && writeFiles(request.sandbox, { 'registry/HKLM.reg': 'theirs' }));
    const outcome = await install(request, { onProgress });
    expect(outcome.state).toBe('rolled-back');
    expect(stateOf(request.sandbox)).toEqual({ ...start, 'registry/HKLM.reg': 'theirs' });
  });

  it.each<[string, (source: string) => void, RegExp]>([
    ['vanishes', source => rmSync(source, { recursive: true }), /Nothing was changed: .*ACME32\.DLL/],
    [
      'changes',
      source => writeFiles(source, { 'ACME32.DLL': serviceDll('x86') }),
      /ACME32\.DLL has changed meanwhile/,
    ],
  ])('whose package %s in the middle changes nothing', async (_, change, reason) => {
    const request = await requestOf();
    const start = stateOf(request.sandbox);
    const fileSystem = watchedFileSystem((call, [path]) => {
      if (call === 'writeNewFile' && String(path).endsWith('plan.json')) change(request.package);
    });
    const said = await install(request, {}, testHost({ fileSystem })).then(
      ({ state, messages }) => `${state} ${messages.join()}`,
      String,
    );
    expect(said).toMatch(reason);
    expect(said).not.toMatch(/^applied/);
    expect(stateOf(request.sandbox)).toEqual(start);
    expect((await verifySandbox(request.sandbox)).state).toBe('whole');
  });

  it('is stuck where somebody changes what it has changed; the next operation says so', async () => {
    const request = await requestOf();
    const onProgress = ({ step }: { step: string }) => {
      if (step === 'registry')
        writeFiles(request.sandbox, { [MAPISVC]: 'theirs', 'registry/HKLM.reg': 'theirs' });
    };
    const outcome = await install(request, { onProgress });
    expect(outcome.state).toBe('stuck');
    expect(outcome.messages.join()).toContain(
      'MapiSvc.inf was changed by somebody else meanwhile, and stays as it is.',
    );
    expect(textOf(request.sandbox, MAPISVC)).toBe('theirs');
    expect((await sandboxStatus(request.sandbox)).state).toBe('interrupted');
    expect((await refusalOf(install(request))).code).toBe('stuck');
    expect((await refusalOf(planInstall(request))).code).toBe('interrupted');
    rmSync(join(request.sandbox, MAPISVC));
    expect((await refusalOf(install(request))).code).toBe('stuck');
  });

  it('keeps before-images for their owner alone', async () => {
    const request = await requestOf();
    await install(request);
    const before = join(request.sandbox, 'journal/0001-install/before');
    for (const name of readdirSync(before))
      expect(statSync(join(before, name)).mode & 0o077).toBe(
        process.platform === 'win32' ? expect.anything() : 0,
      );
    await rollback(request.sandbox);
    expect(existsSync(before)).toBe(false);
  });

  it.runIf(process.platform !== 'win32')('keeps the permissions of a file, and undo too', async () => {
    const request = await requestOf();
    const path = join(request.sandbox, MAPISVC);
    chmodSync(path, 0o640);
    await install(request);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    await rollback(request.sandbox);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('whose every call of the disk fails once leaves the sandbox as it was', {
    timeout: 120_000,
  }, async () => {
    const source = folderOf(acmePackage());
    const all = new Set([...CHANGING, 'readFile', 'list', 'status', 'realPath'] as const);
    for (let n = 1; ; n++) {
      const request = { package: source, sandbox: await newSandbox() };
      const start = stateOf(request.sandbox);
      const { fileSystem, failed } = failingFileSystem(n, all);
      const outcome = await install(request, {}, testHost({ fileSystem })).catch(() => null);
      if (outcome?.state !== 'applied') expect(stateOf(request.sandbox), `after failure ${n}`).toEqual(start);
      expect((await verifySandbox(request.sandbox)).state).toBe('whole');
      if (!failed()) break;
    }
  });
});

describe('a sandbox', () => {
  it('with a link on the way is refused, wherever the link leads', async () => {
    for (const part of ['drive_c', SYSTEM, 'registry']) {
      const request = await requestOf();
      const outside = folderOf({});
      rmSync(join(request.sandbox, part), { recursive: true });
      symlinkSync(outside, join(request.sandbox, part), 'junction');
      await expect(install(request), part).rejects.toThrow('is a link. A sandbox holds no links');
      expect(readdirSync(outside)).toEqual([]);
    }
  });

  it.runIf(process.platform === 'linux').each([
    ['acme32.dll', 'Acme32.dll'],
    ['ACME32.DLL', 'acme32.dll'],
    ['MapiSvc.inf', 'mapisvc.inf'],
    ['\u00e9.dll', 'e\u0301.dll'],
  ])('with two names that are one to Windows is refused: %s and %s', async (...names) => {
    const request = await requestOf({
      '\u00e9.dll': 'x',
      'setup.ini': '[Files]\nACME32.DLL=System32\n\u00e9.dll=System32\n',
    });
    for (const name of names) writeFiles(request.sandbox, { [`${SYSTEM}/${name}`]: name });
    await expect(install(request)).rejects.toThrow(
      `holds ${names.toSorted().join(', ')}, which are one name to Windows.`,
    );
  });

  it('with a link in its journal is refused, and nothing is read or written where it leads', async () => {
    for (const part of ['', '/before', '/before/0002', '/state.json', '/plan.json']) {
      const request = await requestOf();
      await install(request);
      const path = join(request.sandbox, `journal/0001-install${part}`);
      const outside = join(folderOf({}), 'outside');
      renameSync(path, outside);
      symlinkSync(outside, path);
      const before = { theirs: contentsOf(outside), ours: stateOf(request.sandbox) };
      const said = await rollback(request.sandbox).then(
        ({ state, messages }) => `${state} ${messages.join()}`,
        String,
      );
      expect(said, part).toContain('is a link. A sandbox holds no links');
      expect(stateOf(request.sandbox), part).toEqual(before.ours);
      await uninstallService({ service: 'ACME', sandbox: request.sandbox }).catch(() => null);
      expect(contentsOf(outside), part).toEqual(before.theirs);
    }
  });

  it('with a hard link gets a file of its own; the other name keeps what it had', async () => {
    const request = await requestOf();
    const other = join(folderOf({ 'other.inf': '; theirs\n' }), 'other.inf');
    rmSync(join(request.sandbox, MAPISVC));
    linkSync(other, join(request.sandbox, MAPISVC));
    expect((await install(request)).state).toBe('applied');
    expect(textOf(request.sandbox, MAPISVC)).toContain('[ACME Store]');
    expect(readFileSync(other, 'latin1')).toBe('; theirs\r\n');
    await rollback(request.sandbox);
    expect(textOf(request.sandbox, MAPISVC)).toBe('; theirs\n');
  });

  it('may lie in a package, but no package in it', async () => {
    const source = folderOf(acmePackage());
    const sandbox = join(source, '.mapisvc-sandbox');
    await createSandbox(sandbox, testHost());
    expect((await install({ package: source, sandbox })).state).toBe('applied');
    for (const folder of ['', SYSTEM]) {
      writeFiles(sandbox, { [join(folder, 'MapiSvc.inf')]: ACME_INF });
      await expect(install({ package: join(sandbox, folder), sandbox })).rejects.toThrow(
        'lies in the sandbox itself. Move the package out of it, and try again.',
      );
    }
  });

  it('with a read-only file is refused', async () => {
    const request = await requestOf();
    chmodSync(join(request.sandbox, MAPISVC), 0o444);
    await expect(install(request)).rejects.toThrow(
      'MapiSvc.inf is read-only. Allow to change it, and try again.',
    );
  });

  it('with a folder in the place of a file is refused', async () => {
    const request = await requestOf();
    mkdirSync(join(request.sandbox, SYSTEM, 'acme32.dll'));
    await expect(install(request)).rejects.toThrow('is not a file, so none can take its place.');
  });

  it('with a registry file that cannot be read is refused', async () => {
    const request = await requestOf();
    writeFileSync(join(request.sandbox, 'registry/HKLM.reg'), 'REGEDIT4\nwhat?\n');
    await expect(install(request)).rejects.toThrow('Line 2 of the registry file is not understood.');
  });

  it('takes one operation at a time: the second says who is running, or waits', async () => {
    const request = await requestOf();
    const second = folderOf(packageOf('BETA'));
    let refused: Promise<Refusal> | undefined;
    let waiting: Promise<unknown> | undefined;
    const onProgress = () => {
      refused ??= refusalOf(install({ package: second, sandbox: request.sandbox }));
      waiting ??= install({ package: second, sandbox: request.sandbox }, { wait: 20_000 });
    };
    expect((await install(request, { onProgress })).state).toBe('applied');
    expect((await refused)!.message).toContain(
      `Another operation on the sandbox is running, in process ${process.pid}.`,
    );
    expect(await waiting).toMatchObject({ state: 'applied' });
  });

  it('is one, by whatever path: an operation by a link does not take the lock of another away', async () => {
    const request = await requestOf();
    const link = join(folderOf({}), 'link');
    symlinkSync(join(request.sandbox, '..'), link, 'junction');
    const byLink = { package: folderOf(packageOf('BETA')), sandbox: join(link, 'sandbox') };
    let refused: Promise<Refusal> | undefined;
    const onProgress = () => void (refused ??= refusalOf(install(byLink)));
    expect((await install(request, { onProgress })).state).toBe('applied');
    expect((await refused)!.code).toBe('busy');
    expect((await install(byLink)).state).toBe('applied');
  });

  it('may be renamed: what was installed and what was interrupted is undone in its new place', async () => {
    const request = await requestOf();
    const start = stateOf(request.sandbox);
    await install(request);
    const renamed = join(request.sandbox, '../renamed');
    renameSync(request.sandbox, renamed);
    expect((await verifySandbox(renamed)).state).toBe('whole');
    expect((await rollback(renamed)).plan.sandbox).toBe(renamed);
    expect(stateOf(renamed)).toEqual(start);
    const interrupted = join(renamed, 'journal/0001-install/state.json');
    writeFileSync(
      interrupted,
      readFileSync(interrupted, 'utf8').replace('"state": "rolled-back"', '"state": "applying"'),
    );
    renameSync(renamed, request.sandbox);
    expect((await sandboxStatus(request.sandbox)).state).toBe('interrupted');
    expect((await verifySandbox(request.sandbox)).state).toBe('whole');
    expect(stateOf(request.sandbox)).toEqual(start);
  });

  it('that goes away in the middle of an operation is not made anew', async () => {
    const request = await requestOf();
    const elsewhere = join(request.sandbox, '../elsewhere');
    const onProgress = ({ step }: { step: string }) => {
      if (step === 'registry' && existsSync(request.sandbox)) renameSync(request.sandbox, elsewhere);
    };
    const outcome = await install(request, { onProgress });
    expect(outcome.state).toBe('stuck');
    expect(existsSync(request.sandbox)).toBe(false);
    expect((await sandboxStatus(elsewhere)).state).toBe('interrupted');
    expect((await verifySandbox(elsewhere)).state).toBe('whole');
    expect(textOf(elsewhere, MAPISVC)).not.toContain('ACME');
  });

  it('takes a lock away from a process that is gone, and from no other', async () => {
    const request = await requestOf();
    const lock = join(request.sandbox, 'journal/lock.json');
    const gone = await endedProcess();
    const self = await nodeHost.thisProcess();
    for (const [stale, owner] of [
      [true, { pid: gone, start: self.start, host: nodeHost.name }],
      [true, { pid: self.pid, start: 'earlier', host: nodeHost.name }],
      [true, { ...self, host: nodeHost.name }],
      [false, { pid: gone, start: self.start, host: 'elsewhere' }],
      [process.platform === 'linux', { pid: process.ppid, start: 'another:1', host: nodeHost.name }],
    ] as const) {
      writeFileSync(lock, JSON.stringify(owner));
      expect((await sandboxStatus(request.sandbox)).state, JSON.stringify(owner)).toBe(
        stale ? 'whole' : 'busy',
      );
      if (stale) await install({ ...request, steps: ['entry-point'] }).catch(() => null);
      else expect((await refusalOf(install(request))).code).toBe('busy');
      expect(existsSync(lock)).toBe(!stale);
      rmSync(lock, { force: true });
    }
  });

  it('gives a lock without content time to get some, and then takes it away', async () => {
    const request = await requestOf();
    writeFileSync(join(request.sandbox, 'journal/lock.json'), '');
    expect((await install(request)).state).toBe('applied');
  });
});

describe('a service that was there before its first install', () => {
  const there = '[Services]\r\nA=A\r\n[A]\r\nFoo=bar\r\nSections=B\r\n[B]\r\nUID=00\r\n';
  const brought = '[Services]\r\nA=A\r\n[A]\r\nPR_DISPLAY_NAME=A\r\n';

  it('keeps what the package does not have, however often that is installed, and goes whole', async () => {
    const sandbox = await newSandbox({ mapisvc: new Uint8Array(Buffer.from(there)) });
    const request = { package: folderOf({ 'MapiSvc.inf': Buffer.from(brought) }), sandbox };
    await install(request);
    const once = stateOf(sandbox);
    expect(once[MAPISVC]).toContain('Foo=bar');
    await install(request);
    expect(stateOf(sandbox)).toEqual(once);
    await uninstallService({ service: 'A', sandbox });
    expect(stateOf(sandbox)[MAPISVC]).not.toContain('[A]');
    expect(stateOf(sandbox)[MAPISVC]).not.toContain('[B]');
  });
});

/** What stands at a path, with all below it. */
function contentsOf(path: string): unknown {
  return statSync(path).isDirectory() ? stateOf(path) : readFileSync(path, 'latin1');
}

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise(resolve => child.on('exit', resolve));
  return child.pid!;
}
