import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, mapisvc, type Ran } from '../support/cli';
import { ACME_INF, serviceDll } from '../support/samplePackage';
import { newSandbox } from '../support/workstation';

const HEADER =
  '#define PR_ACME_PATH  PROP_TAG(PT_TSTRING, 0x6600)\n#define PR_ACME_LIMIT PROP_TAG(PT_LONG, 0x6601)\n';

interface Problem {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly fixes: readonly string[];
}

/** The smallest service has no PR_RESOURCE_FLAGS, which is not what these tests are about. */
function problemsIn({ stdout }: Ran): readonly Problem[] {
  return (JSON.parse(stdout) as Problem[])
    .filter(({ code }) => code !== 'missing-resource-flags')
    .map(({ file, code, severity, fixes }) => ({ file, code, severity, fixes }));
}

async function check(folder: string, ...args: readonly string[]): Promise<readonly Problem[]> {
  return problemsIn(await mapisvc(['check', '--format', 'json', ...args], { cwd: folder }));
}

describe('mapisvc check, with other files at hand', () => {
  it('has nothing to say of a package whose DLL is there and exports what it must', async () => {
    const folder = folderWith({ 'MapiSvc.inf': ACME_INF, 'ACME32.DLL': serviceDll() });
    expect(await check(folder, 'MapiSvc.inf')).toEqual([]);
  });

  it('misses a DLL of the package', async () => {
    const folder = folderWith({ 'MapiSvc.inf': ACME_INF, 'ACMF32.DLL': serviceDll() });
    const found = await check(folder, 'MapiSvc.inf');
    expect(found.map(({ code }) => code)).toEqual(['dll-not-found', 'dll-not-found']);
    expect(found[0]).toMatchObject({ severity: 'warning', fixes: ['Change to “ACMF.DLL”'] });
  });

  it('looks into the sandbox that is named, for bitness and for collisions', async () => {
    const installed = '[Services]\nOTHER=Other\n[OTHER]\nProviders=ACME Store\n[ACME Store]\n';
    const sandbox = await newSandbox({}, { 'drive_c/Windows/System32/MapiSvc.inf': installed });
    const folder = folderWith({ 'MapiSvc.inf': ACME_INF, 'ACME32.DLL': serviceDll('x86') });
    const found = await check(folder, '--sandbox', sandbox, 'MapiSvc.inf');
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'dll-bitness-mismatch error',
      'install-collision warning',
      'dll-bitness-mismatch error',
    ]);
  });

  it('takes sandbox and package from .mapisvcrc.json, and public headers below it', async () => {
    const folder = folderWith({
      '.mapisvcrc.json': '{ "package": "out" }',
      'src/MapiSvc.inf': `${ACME_INF}66020003=00000000\n`,
      'src/acmemapi.h': HEADER,
      'out/ACME32.DLL': serviceDll('x64', ['Other', 'MSProviderInit']),
    });
    const found = await check(folder, 'src');
    expect(found).toContainEqual({
      file: join('src', 'MapiSvc.inf'),
      code: 'entry-not-exported',
      severity: 'warning',
      fixes: ['Change to “Other”'],
    });
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'undocumented-property', fixes: ['Add it to acmemapi.h'] }),
    );
  });

  it('checks the public header of a package beside its file', async () => {
    const folder = folderWith({
      'MapiSvc.inf': `${ACME_INF}6600001E=C:\\acme.db\n`,
      'ACME32.DLL': serviceDll(),
      'include/acme.h': HEADER,
    });
    expect(await check(folder, 'MapiSvc.inf')).toEqual([
      {
        file: join('include', 'acme.h'),
        code: 'unlisted-header-property',
        severity: 'information',
        fixes: ['Add 66010003 to [ACME Store]'],
      },
    ]);
    const text = await mapisvc(['check', 'MapiSvc.inf'], { cwd: folder });
    expect(text.stdout).toContain(`${join('include', 'acme.h')}:2:9: information unlisted-header-property:`);
  });

  it('refuses a folder that is no sandbox', async () => {
    const folder = folderWith({ 'MapiSvc.inf': ACME_INF });
    const ran = await mapisvc(['check', '--sandbox', '.', 'MapiSvc.inf'], { cwd: folder });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('is no sandbox');
  });

  it('writes the change of a header into SARIF', async () => {
    const folder = folderWith({
      'MapiSvc.inf': `${ACME_INF}66000003=00000000\n66070003=00000000\n`,
      'ACME32.DLL': serviceDll(),
      'acme.h': '#define PR_ACME_PATH PROP_TAG(PT_LONG, 0x6600)\n',
    });
    const ran = await mapisvc(['check', '--format', 'sarif', 'MapiSvc.inf'], { cwd: folder });
    const { results } = JSON.parse(ran.stdout).runs[0];
    const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'undocumented-property');
    expect(result.fixes[0].artifactChanges).toEqual([
      {
        artifactLocation: { uri: 'acme.h', uriBaseId: 'ROOT' },
        replacements: [
          {
            deletedRegion: { startLine: 1, startColumn: 47, endLine: 1, endColumn: 47 },
            insertedContent: { text: '\n#define PR_ACME_6607 PROP_TAG(PT_LONG, 0x6607)' },
          },
        ],
      },
    ]);
  });
});
