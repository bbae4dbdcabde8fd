import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, mapisvc } from '../support/cli';

const FILES = [
  'CONTOSO.mapisvc.json',
  'MapiSvc.inf',
  'README.md',
  'contmapi.h',
  'setup.ini',
  'source/CMakeLists.txt',
  'source/CMakePresets.json',
  'source/contmapi32.def',
  'source/entryPoint.cpp',
  'source/mapiService.h',
  'source/providers.cpp',
];

const OPTIONS = [
  '--display-name=Contoso Mail',
  '--dll=CONTMAPI.DLL',
  '--provider=ab',
  '--provider=store',
  '--provider=transport',
  '--default',
  '--property=PR_CONTOSO_SERVER:PT_TSTRING=mail.contoso.example',
  '--secure-property=PR_CONTOSO_TOKEN:PT_BINARY',
];

async function newPackage(): Promise<string> {
  const folder = join(folderWith({}), 'package');
  const ran = await mapisvc(['new', 'service', 'CONTOSO', ...OPTIONS, '--folder', folder]);
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return folder;
}

function filesOf(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter(name => statSync(join(folder, name)).isFile())
    .map(name => name.replaceAll('\\', '/'))
    .toSorted();
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'latin1');
}

describe('mapisvc new service', () => {
  it('makes a package from options, clean before its DLL is built', async () => {
    const folder = await newPackage();
    expect(filesOf(folder)).toEqual(FILES);
    const checked = await mapisvc(['check', '--format', 'json', folder]);
    expect(JSON.parse(checked.stdout)).toEqual([]);
    expect(read(folder, 'MapiSvc.inf')).toContain('6600001E=mail.contoso.example\r\n');
    expect(read(folder, 'MapiSvc.inf')).not.toContain('67F0');
    expect(read(folder, 'contmapi.h')).toMatch(/#define PR_CONTOSO_TOKEN +PROP_TAG\(PT_BINARY, 0x67F0\)/);
  });

  it('makes the same from the description that it wrote', async () => {
    const folder = await newPackage();
    const copy = join(folderWith({}), 'copy');
    const from = join(folder, 'CONTOSO.mapisvc.json');
    expect((await mapisvc(['new', 'service', '--from', from, '--folder', copy])).status).toBe(0);
    for (const name of FILES) expect(read(copy, name), name).toBe(read(folder, name));
  });

  it('takes a DLL and flags for each provider', async () => {
    const folder = folderWith({});
    const provider = '--provider=store,dll=CONTSTOR.DLL,flag=STATUS_NO_DEFAULT_STORE';
    const made = ['new', 'service', 'CONTOSO', provider, '--folder', folder];
    expect((await mapisvc(made)).status).toBe(0);
    expect(read(folder, 'MapiSvc.inf')).toContain('PR_PROVIDER_DLL_NAME=CONTSTOR.DLL\r\n');
    expect(read(folder, 'MapiSvc.inf')).toContain('PR_RESOURCE_FLAGS=STATUS_NO_DEFAULT_STORE\r\n');
    expect((await mapisvc(['new', 'service', 'X', '--provider=store,type=1'])).status).toBe(2);
  });

  it('writes nothing where a file is there, unless it is forced', async () => {
    const folder = await newPackage();
    writeFileSync(join(folder, 'setup.ini'), '; mine');
    const from = ['--from', join(folder, 'CONTOSO.mapisvc.json'), '--folder', folder];
    const refused = await mapisvc(['new', 'service', ...from]);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('setup.ini: there already');
    expect(read(folder, 'setup.ini')).toBe('; mine');
    const forced = await mapisvc(['new', 'service', ...from, '--force']);
    expect(forced).toMatchObject({ status: 0, stdout: 'change  setup.ini\n' });
  });

  it('merges into a MapiSvc.inf, keeping all else of it', async () => {
    const before = '; ours\r\n[Services]\r\nOTHER=Other \xe9\r\n\r\n[OTHER]\r\nProviders=O\r\n';
    const folder = folderWith({ 'MapiSvc.inf': Buffer.from(before, 'latin1') });
    const args = ['new', 'service', 'CONTOSO', ...OPTIONS, '--folder', folder, '--merge'];
    const previewed = await mapisvc([...args, '--dry-run']);
    expect(previewed.stdout).toContain('+CONTOSO=Contoso Mail');
    expect(read(folder, 'MapiSvc.inf')).toBe(before);
    expect((await mapisvc(args)).status).toBe(0);
    const after = read(folder, 'MapiSvc.inf');
    expect(after).toContain(
      '; ours\r\n[Services]\r\nOTHER=Other \xe9\r\nCONTOSO=Contoso Mail\r\n\r\n[OTHER]\r\nProviders=O\r\n',
    );
    expect((await mapisvc(['dump', join(folder, 'MapiSvc.inf')])).stdout).toContain(
      'CONTOSO: Contoso Mail (default service)',
    );
  });

  it('prints an outcome as JSON, with digests', async () => {
    const folder = folderWith({});
    const ran = await mapisvc(['new', 'service', 'CONTOSO', ...OPTIONS, '--folder', folder, '--json']);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      operation: 'new-service',
      state: 'applied',
      plan: {
        package: folder,
        steps: [
          {
            step: 'write',
            operations: FILES.map(() => ({
              kind: 'create-file',
              before: null,
              after: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
            })),
          },
        ],
      },
      messages: [],
    });
  });

  it('says what is wrong with a description, and what is not advisable', async () => {
    const folder = folderWith({});
    const wrong = await mapisvc(['new', 'service', 'CONTOSO', '--dll', 'CONT32.DLL', '--folder', folder]);
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
    expect(wrong.stderr).toContain('dll: Leave out the 32 of “CONT32.DLL”');
    expect(filesOf(folder)).toEqual([]);
    const bare = await mapisvc(['new', 'service', 'CONTOSO', '--no-entry-point', '--folder', folder]);
    expect(bare.status).toBe(0);
    expect(bare.stderr).toContain('Without an entry point');
  });

  it.each<[string, string[], string]>([
    ['neither name nor description', [], 'give a name'],
    ['both', ['X', '--from', 'x.mapisvc.json'], 'not both'],
    [
      'an unknown kind of provider',
      ['X', '--provider', 'mail'],
      '“mail” is none of ab, store, transport, hook',
    ],
    ['a property without a type', ['X', '--property', 'PR_X'], 'is not NAME:TYPE'],
  ])('given %s ends with a usage error', async (_, args, message) => {
    const ran = await mapisvc(['new', 'service', ...args, '--folder', folderWith({})]);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });
});

describe('mapisvc new header, entry-point and setup', () => {
  it('take the description of the folder', async () => {
    const folder = folderWith({ 'X.mapisvc.json': DESCRIPTION });
    expect((await mapisvc(['new', 'header', '--folder', folder])).stdout).toBe('create  acme.h\n');
    expect((await mapisvc(['new', 'entry-point', '--folder', folder])).stdout).toContain(
      'create  source/entryPoint.cpp\n',
    );
    expect((await mapisvc(['new', 'setup', '--folder', folder])).stdout).toBe(
      ['setup.inf', 'setup/install.ps1', 'setup/sandbox.wsb', 'setup/README.md']
        .map(name => `create  ${name}\n`)
        .join(''),
    );
    expect((await mapisvc(['new', 'setup', '--folder', folder])).stdout).toBe('nothing to do\n');
  });

  it('make a header anew without losing what was written by hand', async () => {
    const folder = folderWith({ 'X.mapisvc.json': DESCRIPTION });
    await mapisvc(['new', 'header', '--folder', folder]);
    const own = read(folder, 'acme.h').replace('\n#endif', '\n#define OURS 1\n\n#endif');
    writeFileSync(join(folder, 'acme.h'), own);
    writeFileSync(join(folder, 'X.mapisvc.json'), DESCRIPTION.replace('PR_ACME_HOST', 'PR_ACME_SERVER'));
    const ran = await mapisvc(['new', 'header', '--folder', folder]);
    expect(ran).toMatchObject({ status: 0, stdout: 'change  acme.h\n' });
    expect(read(folder, 'acme.h')).toContain('#define OURS 1');
    expect(read(folder, 'acme.h')).toContain('PR_ACME_SERVER');
  });

  it('take a service of a MapiSvc.inf', async () => {
    const folder = folderWith({});
    const from = join(__dirname, '../../samples/package/MapiSvc.inf');
    expect((await mapisvc(['new', 'header', '--from', from, '--folder', folder])).stdout).toBe(
      'create  fabmapi.h\n',
    );
    expect(read(folder, 'fabmapi.h')).toContain('#define FABRIKAM_SERVICE_NAME');
  });

  it('ask for a description where the folder has none', async () => {
    const ran = await mapisvc(['new', 'setup', '--folder', folderWith({})]);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('name one with --from');
  });
});

describe('mapisvc describe', () => {
  const sample = join(__dirname, '../../samples/package/MapiSvc.inf');

  it('prints a description from which new service makes the service again', async () => {
    const { stdout, status } = await mapisvc(['describe', sample, 'fabrikam']);
    expect(status).toBe(0);
    const folder = folderWith({ 'it.json': stdout });
    expect(
      (await mapisvc(['new', 'service', '--from', join(folder, 'it.json'), '--folder', folder])).status,
    ).toBe(0);
    expect((await mapisvc(['describe', join(folder, 'MapiSvc.inf'), 'FABRIKAM'])).stdout).toBe(stdout);
  });

  it('names the services of the file where there is no such one', async () => {
    const ran = await mapisvc(['describe', sample, 'CONTOSO']);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('there is no service “CONTOSO”; it has FABRIKAM');
  });
});

const DESCRIPTION = `// The service of Acme.
{
  "name": "ACME",
  "displayName": "Acme Mail",
  "dll": "ACME.DLL",
  "entryPoint": "ServiceEntry",
  "providers": [
    {
      "section": "ACME Store",
      "type": "MAPI_STORE_PROVIDER",
      "displayName": "Acme Store",
      "properties": [{ "name": "PR_ACME_HOST", "id": "6600", "type": "PT_TSTRING", "required": true }],
    },
  ],
}
`;
