import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../server/src/language/surroundings/surroundings';
import { SurroundingsReader, type SurroundingsRequest } from '../../server/src/surroundings/index';
import { ACME_INF, serviceDll } from '../support/samplePackage';
import { folderOf, newSandbox, writeFiles } from '../support/workstation';

const HEADER = '#define PR_ACME_PATH PROP_TAG(PT_TSTRING, 0x6600)\n';

function requestFor(file: string, others: Partial<SurroundingsRequest> = {}): SurroundingsRequest {
  return {
    file,
    package: null,
    sandbox: null,
    isSandboxChosen: true,
    headers: null,
    codePage: 1252,
    ...others,
  };
}

function read(file: string, others: Partial<SurroundingsRequest> = {}): Promise<Surroundings | null> {
  return new SurroundingsReader().read(requestFor(file, others));
}

function dllsOf(surroundings: Surroundings | null) {
  return surroundings?.dlls.map(({ fileName, from, path, architecture }) => ({
    fileName,
    from,
    path,
    architecture,
  }));
}

describe('a file by itself', () => {
  it('has nothing around it that counts', async () => {
    const folder = folderOf({ 'MapiSvc.inf': ACME_INF, 'readme.txt': 'x', 'sub/ACME32.DLL': serviceDll() });
    expect(await read(join(folder, 'MapiSvc.inf'))).toBeNull();
  });
});

describe('a package', () => {
  it('is the file’s own folder, where DLLs are in it', async () => {
    const folder = folderOf({ 'MapiSvc.inf': ACME_INF, 'acme32.dll': serviceDll('x86', ['ServiceEntry']) });
    const found = await read(join(folder, 'MapiSvc.inf'));
    expect(found).toMatchObject({ package: { architecture: null }, sandbox: null, headers: [] });
    expect(found?.dlls).toEqual([
      {
        uri: pathToFileURL(join(folder, 'acme32.dll')).toString(),
        fileName: 'acme32.dll',
        from: 'package',
        path: null,
        architecture: 'x86',
        exports: ['ServiceEntry'],
      },
    ]);
  });

  it('is the folder that is set, where the own one is none', async () => {
    const folder = folderOf({ 'src/MapiSvc.inf': ACME_INF, 'out/ACME32.DLL': serviceDll() });
    const found = await read(join(folder, 'src/MapiSvc.inf'), { package: join(folder, 'out') });
    expect(found?.dlls.map(({ fileName }) => fileName)).toEqual(['ACME32.DLL']);
  });

  it('has the files of [Files], where setup.ini puts them', async () => {
    const folder = folderOf({
      'MapiSvc.inf': ACME_INF,
      'setup.ini': `[Setup]
Architecture=x64
[Files]
bin\\ACME32.DLL=ProgramFiles\\Acme
missing.dll=System32
..\\other.dll=System32
data.txt=System32
`,
      'bin/acme32.dll': serviceDll(),
      'NotListed32.dll': serviceDll(),
      'data.txt': 'x',
    });
    const found = await read(join(folder, 'MapiSvc.inf'));
    expect(found?.package).toMatchObject({
      architecture: 'x64',
      setup: { text: expect.stringContaining('[Files]') },
    });
    expect(dllsOf(found)).toEqual([
      {
        fileName: 'acme32.dll',
        from: 'package',
        path: 'C:\\Program Files\\Acme\\acme32.dll',
        architecture: 'x64',
      },
    ]);
  });

  it('may have files that are no DLLs at all', async () => {
    const folder = folderOf({ 'MapiSvc.inf': ACME_INF, 'ACME32.DLL': 'not a DLL', 'EMPTY32.DLL': '' });
    const found = await read(join(folder, 'MapiSvc.inf'));
    expect(found?.dlls.map(({ architecture, exports }) => [architecture, exports])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it.skipIf(process.platform === 'win32')('has no files to which only a link leads', async () => {
    const elsewhere = folderOf({ 'ACME32.DLL': serviceDll() });
    const folder = folderOf({ 'MapiSvc.inf': ACME_INF, 'setup.ini': '[Setup]\n' });
    symlinkSync(join(elsewhere, 'ACME32.DLL'), join(folder, 'ACME32.DLL'));
    expect((await read(join(folder, 'MapiSvc.inf')))?.dlls).toEqual([]);
  });
});

describe('a sandbox', () => {
  it('gives its DLLs, its bitness and what is installed', async () => {
    const sandbox = await newSandbox(
      {},
      {
        'drive_c/Windows/System32/MapiSvc.inf': ACME_INF,
        'drive_c/Windows/System32/ACME32.DLL': serviceDll(),
        'drive_c/Acme/OTHER32.DLL': serviceDll('x86'),
      },
    );
    const folder = folderOf({ 'MapiSvc.inf': ACME_INF });
    const found = await read(join(folder, 'MapiSvc.inf'), { sandbox });
    expect(found?.sandbox?.architecture).toBe('x64');
    expect(found?.sandbox?.installed?.find('ACME Store')).toBeDefined();
    expect(found?.workstation.searched).toContain('C:\\Windows\\System32');
    expect(dllsOf(found)).toEqual([
      { fileName: 'OTHER32.DLL', from: 'sandbox', path: 'C:\\Acme\\OTHER32.DLL', architecture: 'x86' },
      {
        fileName: 'ACME32.DLL',
        from: 'sandbox',
        path: 'C:\\Windows\\System32\\ACME32.DLL',
        architecture: 'x64',
      },
    ]);
  });

  it('shows a 32-bit Outlook on a 64-bit Windows other folders', async () => {
    const sandbox = await newSandbox({ settings: { windows: 'x64', outlook: 'x86' } });
    const found = await read(join(folderOf({}), 'MapiSvc.inf'), { sandbox });
    expect(found?.sandbox?.architecture).toBe('x86');
    expect(found?.workstation).toMatchObject({
      searched: ['C:\\Windows\\SysWOW64', 'C:\\Program Files (x86)\\Microsoft Office\\root\\Office16'],
      redirected: { from: 'C:\\Windows\\System32', to: 'C:\\Windows\\SysWOW64' },
    });
  });

  it('is the one that the file lies in, and then the folder is no package, and nothing is installed beside', async () => {
    const sandbox = await newSandbox({}, { 'drive_c/Windows/System32/ACME32.DLL': serviceDll() });
    const found = await read(join(sandbox, 'drive_c/Windows/System32/MapiSvc.inf'), { sandbox: '/nowhere' });
    expect(found).toMatchObject({ package: null, sandbox: { architecture: 'x64', installed: null } });
  });

  it('that nobody has chosen is known to packages only', async () => {
    const sandbox = await newSandbox();
    const other = folderOf({ 'MapiSvc.inf': ACME_INF });
    expect(await read(join(other, 'MapiSvc.inf'), { sandbox, isSandboxChosen: false })).toBeNull();
    const own = folderOf({ 'MapiSvc.inf': ACME_INF, 'ACME32.DLL': serviceDll() });
    const found = await read(join(own, 'MapiSvc.inf'), { sandbox, isSandboxChosen: false });
    expect(found?.sandbox?.architecture).toBe('x64');
  });

  it('that is no sandbox is not known', async () => {
    const folder = folderOf({ 'MapiSvc.inf': ACME_INF, 'sandbox/drive_c/a32.dll': serviceDll() });
    expect(await read(join(folder, 'MapiSvc.inf'), { sandbox: join(folder, 'sandbox') })).toBeNull();
  });
});

describe('public headers', () => {
  it('are those of the package, then those that fit the patterns', async () => {
    const folder = folderOf({
      'package/MapiSvc.inf': ACME_INF,
      'package/ACME32.DLL': serviceDll(),
      'package/include/acme.h': HEADER,
      'include/othermapi.h': HEADER,
      'include/mapitags.h': HEADER,
      'include/acme.h': HEADER,
      'include/emptymapi.h': '#define PR_SENT PROP_TAG(PT_LONG, 0x6800)',
      'node_modules/x/xmapi.h': HEADER,
      'box/sandbox.json': '{}',
      'box/xmapi.h': HEADER,
    });
    const headers = { root: folder, globs: ['**/*mapi*.h'] };
    const found = await read(join(folder, 'package/MapiSvc.inf'), { headers });
    expect(found?.headers.map(({ uri }) => uri)).toEqual(
      ['package/include/acme.h', 'include/othermapi.h'].map(path =>
        pathToFileURL(join(folder, path)).toString(),
      ),
    );
    expect(found?.headers[0]).toMatchObject({ fileName: 'acme.h', properties: [{ name: 'PR_ACME_PATH' }] });
  });

  it('are about the MapiSvc.inf around them, where there is one', async () => {
    const folder = folderOf({
      'MapiSvc.inf': ACME_INF,
      'src/acmemapi.h': HEADER,
      'other/other.mapisvc.inf': ACME_INF,
      'other/include/othermapi.h': HEADER,
      'third/thirdmapi.h': HEADER,
    });
    const namesFor = async (root: string, file: string) => {
      const found = await read(join(folder, file), { headers: { root, globs: ['**/*mapi*.h'] } });
      return found?.headers.map(({ fileName }) => fileName);
    };
    expect(await namesFor(folder, 'MapiSvc.inf')).toEqual(['acmemapi.h', 'thirdmapi.h']);
    expect(await namesFor(folder, 'other/other.mapisvc.inf')).toEqual(['othermapi.h']);
    expect(await namesFor(join(folder, 'third'), 'other/other.mapisvc.inf')).toEqual(['thirdmapi.h']);
  });

  it('are in UTF-8, or in the ANSI code page', async () => {
    const text = `// \u00fcber uns\n${HEADER}`;
    const folder = folderOf({
      'ansimapi.h': text,
      'utf8mapi.h': new TextEncoder().encode(`\ufeff${text}`),
    });
    const found = await read(join(folder, 'MapiSvc.inf'), { headers: { root: folder, globs: ['*.h'] } });
    expect(found?.headers.map(header => header.text.split(/\r?\n/)[0])).toEqual([
      '// \u00fcber uns',
      '// \u00fcber uns',
    ]);
  });
});

describe('surroundings', () => {
  async function scene() {
    const sandbox = await newSandbox();
    const folder = folderOf({
      'MapiSvc.inf': ACME_INF,
      'other.mapisvc.inf': ACME_INF,
      'ACME32.DLL': serviceDll(),
      'acmemapi.h': HEADER,
    });
    const reader = new SurroundingsReader();
    const request = requestFor(join(folder, 'MapiSvc.inf'), { sandbox });
    return { sandbox, folder, reader, request, first: await reader.read(request) };
  }

  it('are the same object for all files of a folder, and as long as nothing changes', async () => {
    const { folder, reader, request, first } = await scene();
    expect(await reader.read({ ...request, file: join(folder, 'other.mapisvc.inf') })).toBe(first);
    reader.forget();
    expect(await reader.read(request)).toBe(first);
  });

  it('are looked at once until they are forgotten', async () => {
    const { folder, reader, request, first } = await scene();
    rmSync(join(folder, 'ACME32.DLL'));
    expect(await reader.read(request)).toBe(first);
    reader.forget();
    expect((await reader.read(request))?.dlls).toEqual([]);
  });

  it.each([
    ['a DLL', 'ACME32.DLL', serviceDll('x86')],
    ['a new DLL', 'NEW32.DLL', serviceDll()],
    ['setup.ini', 'setup.ini', '[Setup]\nArchitecture=x86\n'],
    ['a header', 'acmemapi.h', `${HEADER}#define PR_ACME_LIMIT PROP_TAG(PT_LONG, 0x6601)\n`],
  ])('change with %s', async (_, name, content) => {
    const { folder, reader, request, first } = await scene();
    writeFiles(folder, { [name]: content });
    reader.forget();
    const second = await reader.read(request);
    expect(second).not.toBe(first);
    expect(second).not.toEqual(first);
  });

  it('change with what is installed in the sandbox', async () => {
    const { sandbox, reader, request, first } = await scene();
    writeFiles(sandbox, { 'drive_c/Windows/System32/MapiSvc.inf': ACME_INF });
    reader.forget();
    expect(first?.sandbox?.installed?.exists('ACME')).toBe(false);
    expect((await reader.read(request))?.sandbox?.installed?.exists('ACME')).toBe(true);
  });
});
