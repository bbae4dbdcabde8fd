import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mapisvcInf } from '../../server/src/authoring/mapisvcInf';
import { setupPackage } from '../../server/src/authoring/setup/files';
import { setupIni } from '../../server/src/authoring/setupIni';
import { install } from '../../server/src/install/index';
import { analyze, dump, parse } from '../../server/src/language';
import { contoso } from '../support/descriptions';
import { serviceDll } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { newWine } from '../support/wine';
import { bytesOf, folderOf, newSandbox, stateOf, textOf } from '../support/workstation';

/** With all that a setup INF could mistake for its own signs. */
const service = {
  ...contoso,
  displayName: 'Contoso "Mail" 100%',
  properties: [
    ...contoso.properties!,
    {
      name: 'PR_CONTOSO_PATH',
      id: '6602',
      type: 'PT_TSTRING' as const,
      default: '%APPDATA%\\Contoso; "Mail", 1',
    },
  ],
};

const setups = setupPackage(contoso, 'C:\\Users\\me & you\\contoso');
const wine = newWine();
afterAll(() => wine?.close());

describe('the setup INF', () => {
  it('is for the Windows that the DLL is for', () => {
    expect(setups['setup.inf']).toContain('[DefaultInstall.NTamd64]');
    expect(setups['setup.inf']).not.toContain('.NTx86]');
    const both = setupPackage({ ...contoso, architecture: 'x86' }, '')['setup.inf'];
    expect(both).toContain('[DefaultInstall.NTx86]');
    expect(both).toContain('Files.x86=11\r\nFiles.amd64=16425\r\n');
    expect(both).toContain('%16425%\\MapiSvc.inf,"Services",,"CONTOSO=Contoso Mail"');
  });

  it('says that it serves the file of the system folder only', () => {
    expect(setups['setup.inf']).toContain('It serves the MapiSvc.inf in the system folder and no other.');
  });

  it.skipIf(!wine)('does on Windows what the sandbox does', async () => {
    const folder = folderOf({
      'MapiSvc.inf': mapisvcInf(service).replaceAll('\r\n', '\n'),
      'setup.ini': setupIni(service).replaceAll('\r\n', '\n'),
      'CONTMAPI32.DLL': serviceDll(),
      'CONTOSO.HLP': 'help',
    });
    const sandbox = await newSandbox();
    const steps = ['copy', 'entries', 'registry'] as const;
    await install({ package: folder, sandbox, steps }, {}, testHost());

    const place = join(wine!.driveC, 'package');
    mkdirSync(place);
    writeFileSync(join(place, 'CONTMAPI32.DLL'), serviceDll());
    writeFileSync(join(place, 'setup.inf'), setupPackage(service, '')['setup.inf']!, 'latin1');
    wine!.run(['rundll32', 'setupapi,InstallHinfSection', 'DefaultInstall', '128', 'C:\\package\\setup.inf']);

    const system = join(wine!.driveC, 'windows/system32');
    const dll = 'drive_c/Windows/System32/CONTMAPI32.DLL';
    expect(readFileSync(join(system, 'CONTMAPI32.DLL'), 'latin1')).toBe(stateOf(sandbox)[dll]);
    const installed = textOf(sandbox, 'drive_c/Windows/System32/MapiSvc.inf')!;
    expect(servicesOf(readFileSync(join(system, 'MapiSvc.inf'), 'latin1'))).toEqual(servicesOf(installed));
    const registry = textOf(sandbox, 'registry/HKLM.reg')!;
    for (const key of KEYS) expect(exported(key), key).toEqual(valuesOf(registry, key));
  });
});

describe('the script', () => {
  const script = setups['setup/install.ps1']!;

  it('never replaces or deletes MapiSvc.inf', () => {
    expect(script).not.toMatch(/(?:Copy|Remove|Move|Set)-(?:Item|Content)[^\n]*(?:MapiSvc|\$File\b)/i);
    expect(script).toContain('WritePrivateProfileString');
  });

  it('holds the entries as PowerShell takes them literally', () => {
    const text = setupPackage({ ...contoso, displayName: "Contoso's ‘Mail’ $x" }, '')['setup/install.ps1']!;
    expect(text).toContain("'CONTOSO' = 'Contoso''s ‘‘Mail’’ $x'");
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(bytesOf(script)[0]).toBe('<'.charCodeAt(0));
  });

  it('has the entries of MapiSvc.inf, and no others', () => {
    const { sections } = dump(analyze(parse(mapisvcInf(contoso))), 'windows-1252');
    const found = [...script.matchAll(/^ {8}'([^']+)' = '([^']*)'\r$/gm)].map(([, key, value]) => ({
      key,
      value,
    }));
    expect(found).toEqual(sections.flatMap(({ entries }) => entries));
  });
});

describe('the file for Windows Sandbox', () => {
  it('maps the package and runs the script in it', () => {
    const text = setups['setup/sandbox.wsb']!;
    expect(text).toContain('<HostFolder>C:\\Users\\me &amp; you\\contoso</HostFolder>');
    expect(text).toContain('-File C:\\Package\\setup\\install.ps1</Command>');
    expect(text).toContain('InstallHinfSection DefaultInstall 132 C:\\Package\\setup.inf');
  });
});

const KEYS = [
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Messaging Subsystem',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\SharedDLLs',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\Contoso Mail 100%',
];

function servicesOf(text: string): unknown {
  return dump(analyze(parse(text)), 'windows-1252').services;
}

/** The values of a key in Wine's registry. */
function exported(key: string): readonly string[] {
  wine!.run(['reg', 'export', key, 'C:\\key.reg', '/y']);
  return valuesOf(readFileSync(join(wine!.driveC, 'key.reg'), 'utf16le').replaceAll('\r\n', '\n'), key);
}

/** The lines of a key in a .reg file; the case of paths does not matter. */
function valuesOf(text: string, key: string): readonly string[] {
  const [, rest = ''] = text.split(`[${key}]\n`);
  const lines = rest
    .split('\n[')[0]!
    .split('\n')
    .filter(line => line !== '');
  return lines.map(line => line.toLowerCase()).toSorted();
}
