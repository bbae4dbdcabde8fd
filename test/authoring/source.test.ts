import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ServiceDescription } from '../../server/src/authoring/description';
import { packageFiles } from '../../server/src/authoring/package';
import { exportedFunctions, moduleDefinition } from '../../server/src/authoring/source/build';
import { sourceFiles } from '../../server/src/authoring/source/files';
import { startDescription } from '../../server/src/authoring/start';
import { install, readDll } from '../../server/src/install/index';
import { contoso } from '../support/descriptions';
import { canRunCMake, compileDll, headerSets, mingw } from '../support/mingw';
import { testHost } from '../support/testHost';
import { folderOf, newSandbox, stateOf, textOf } from '../support/workstation';

const services: readonly (readonly [string, ServiceDescription])[] = [
  [
    'three providers, a wizard and a name beyond ASCII',
    { ...contoso, displayName: 'Contoso "Pöst"', wizardEntry: 'WizardEntry', propertySheet: true },
  ],
  [
    'all kinds of providers',
    startDescription(
      {
        name: 'ACME',
        providers: [{ kind: 'ab' }, { kind: 'store' }, { kind: 'transport' }, { kind: 'hook' }],
      },
      () => '0'.repeat(32),
    ),
  ],
  [
    'one provider without properties',
    startDescription({ name: 'ACME', providers: [{ kind: 'hook' }] }, () => ''),
  ],
  [
    'no entry point',
    startDescription({ name: 'ACME', providers: [{ kind: 'store' }], entryPoint: null }, () =>
      '0'.repeat(32),
    ),
  ],
];

describe('the sources', () => {
  it('export what MapiSvc.inf names, and what MAPI calls for each type of provider, once', () => {
    expect(exportedFunctions(contoso)).toEqual([
      'ServiceEntry',
      'ABProviderInit',
      'MSProviderInit',
      'XPProviderInit',
    ]);
    expect(moduleDefinition(contoso)).toContain('LIBRARY CONTMAPI32.DLL\nEXPORTS\n    ServiceEntry\n');
  });

  it('leave out the providers of other DLLs', () => {
    const [book, store, transport] = contoso.providers;
    const description = { ...contoso, providers: [book!, { ...store!, dll: 'OTHER.DLL' }, transport!] };
    expect(exportedFunctions(description)).not.toContain('MSProviderInit');
  });

  it('build to the name that MAPI loads, in CMake as well', () => {
    const cmake = sourceFiles(contoso)['source/CMakeLists.txt']!;
    expect(cmake).toContain('OUTPUT_NAME "CONTMAPI32"');
    expect(cmake).toContain('SUFFIX ".DLL"');
  });

  it('never call what calls them again', () => {
    const code = sourceFiles(contoso)['source/entryPoint.cpp']!;
    expect(code).not.toMatch(/->(?:Create|Delete)Provider\(/);
  });
});

describe.for(headerSets())('with $name', headers => {
  const { isThere } = headers;

  it.skipIf(!isThere).each(services)(
    'the sources of a service with %s compile without a warning',
    (_, description) => {
      const folder = packageFolder(description);
      compileDll(folder, 'OUT32.DLL', headers);
      const { architecture, exports } = readDll(readFileSync(join(folder, 'OUT32.DLL')), 'OUT32.DLL');
      expect(architecture).toBe('x64');
      expect([...exports].toSorted()).toEqual(exportedFunctions(description).toSorted());
    },
  );

  it.skipIf(!isThere)('the public header is C and C++, with mapidefs.h alone', () => {
    const folder = packageFolder(contoso);
    writeFileSync(join(folder, 'program.c'), PROGRAM);
    const options = ['-Wall', '-Wextra', '-Werror', '-fsyntax-only', ...headers.options];
    mingw('gcc', ['-std=c99', ...options, 'program.c'], folder);
    mingw('g++', ['-std=c++11', ...options, '-x', 'c++', 'program.c'], folder);
  });

  it.skipIf(!isThere)('the sandbox installs the very DLL', async () => {
    const folder = packageFolder(contoso);
    compileDll(folder, 'CONTMAPI32.DLL', headers);
    const sandbox = await newSandbox();
    const outcome = await install({ package: folder, sandbox, haveDisk: true }, {}, testHost());
    expect(outcome.state).toBe('applied');
    expect(outcome.messages).toEqual([]);
    const dll = readFileSync(join(folder, 'CONTMAPI32.DLL'), 'latin1');
    expect(stateOf(sandbox)['drive_c/Windows/System32/CONTMAPI32.DLL']).toBe(dll);
    expect(textOf(sandbox, 'drive_c/Windows/System32/MapiSvc.inf')).toContain('CONTOSO=Contoso Mail\n');
    const calls = outcome.plan.steps.flatMap(step => step.calls.map(({ context }) => context));
    expect(calls).toEqual(['MSG_SERVICE_CREATE', 'MSG_SERVICE_INSTALL']);
  });
});

it.skipIf(!canRunCMake())('CMake builds the DLL into the package by its presets', { timeout: 60_000 }, () => {
  const folder = packageFolder({ ...contoso, propertySheet: true });
  const source = join(folder, 'source');
  const said = execFileSync('cmake', ['--workflow', '--preset', 'mingw'], { cwd: source, encoding: 'utf8' });
  expect(said).not.toMatch(/warning/i);
  expect(readDll(readFileSync(join(folder, 'CONTMAPI32.DLL')), '').exports).toContain('ServiceEntry');
});

/** A folder with the package of a service, without its DLL. */
function packageFolder(description: ServiceDescription): string {
  const folder = folderOf({});
  for (const { path, text } of packageFiles('service', description, { folder, descriptionFile: 'x' }).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const PROGRAM = `#include "contmapi.h"
#include "contmapi.h"

static const MAPIUID settings = { CONTOSO_SETTINGS_UID };
static const BYTE store[16] = CONTOSO_STORE_PROVIDER_ID;
static const char *const name = CONTOSO_SERVICE_NAME;
static const LONG valid[] = { CONTOSO_SECURITY_NONE, CONTOSO_SECURITY_TLS };

unsigned long use(void)
{
    return PR_CONTOSO_SERVER_A + PR_CONTOSO_SERVER_W + PR_CONTOSO_SERVER + settings.ab[0] + store[15] + name[0]
        + (unsigned long)valid[1];
}
`;
