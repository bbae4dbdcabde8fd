import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { install } from '../../../server/src/install/index';
import { ACME_INF, acmePackage, packageOf, serviceDll } from '../../support/samplePackage';
import { type Files, folderOf, newSandbox, stateOf } from '../../support/workstation';

describe('a package', () => {
  it.each<[string, Files, string]>([
    ['without MapiSvc.inf', { 'setup.ini': '' }, 'is no package: it has no MapiSvc.inf.'],
    ['without a service', { 'MapiSvc.inf': '[Services]\nA=B\n' }, 'describes no service'],
    [
      'whose [Files] names a file that is not there',
      acmePackage({ 'setup.ini': '[Files]\nGONE.DLL=System32\n' }),
      '[Files] of setup.ini: “GONE.DLL” is not in the package.',
    ],
    [
      'whose [Files] leads out',
      acmePackage({ 'setup.ini': '[Files]\n..\\x.dll=System32\n' }),
      'leads out of its folder',
    ],
    [
      'whose [Files] has a target that leads out',
      acmePackage({ 'setup.ini': '[Files]\nACME32.DLL=System32\\..\\..\\..\n' }),
      'leads out of its folder',
    ],
    [
      'whose [Files] has an absolute target',
      acmePackage({ 'setup.ini': '[Files]\nACME32.DLL=C:\\Windows\n' }),
      'is an absolute path',
    ],
    [
      'whose [Files] has an unknown target',
      acmePackage({ 'setup.ini': '[Files]\nACME32.DLL=Desktop\n' }),
      'It begins with System32, Windows, ProgramFiles or CommonFiles.',
    ],
    [
      'with two files for one place',
      acmePackage({
        'x/A.dll': '1',
        'y/a.DLL': '2',
        'setup.ini': '[Files]\nx\\A.dll=System32\ny\\a.DLL=System32\n',
      }),
      'would be one file',
    ],
    [
      'with names that are one by Unicode',
      acmePackage({
        'x/\u00e9.dll': '1',
        'y/e\u0301.dll': '2',
        'setup.ini': utf16('[Files]\r\nx\\\u00e9.dll=System32\r\ny\\e\u0301.dll=System32\r\n'),
      }),
      'would be one file',
    ],
    [
      'whose DLL is on a network',
      acmePackage({ 'MapiSvc.inf': ACME_INF.replaceAll('=ACME.DLL', '=\\\\server\\share\\ACME.DLL') }),
      'is a network path',
    ],
    [
      'whose DLL is on another drive',
      acmePackage({ 'MapiSvc.inf': ACME_INF.replaceAll('=ACME.DLL', '=D:\\ACME.DLL') }),
      'is not on drive C',
    ],
    [
      'with a character that the file cannot hold',
      acmePackage({ 'MapiSvc.inf': utf16('[Services]\r\nA=\u4e2d\r\n[A]\r\n') }),
      'The character “\u4e2d” (U+4E2D) cannot be written here',
    ],
    [
      'with a section of another service',
      packageOf('BETA', {
        'MapiSvc.inf': '[Services]\nBETA=Beta\n[BETA]\nProviders=ACME Store\n[ACME Store]\n',
      }),
      'belongs to the service ACME',
    ],
  ])('%s is refused before anything is done', async (_, files, message) => {
    const sandbox = await newSandbox({
      mapisvc: new Uint8Array(Buffer.from(ACME_INF.replaceAll('\n', '\r\n'))),
    });
    const start = stateOf(sandbox);
    await expect(install({ package: folderOf(files), sandbox })).rejects.toThrow(message);
    expect(stateOf(sandbox)).toEqual(start);
  });

  it('may have links in it, but none that leads out', async () => {
    const outside = folderOf({ 'ACME32.DLL': serviceDll() });
    const source = folderOf({ 'MapiSvc.inf': ACME_INF, 'x64/REAL.DLL': serviceDll() });
    symlinkSync(join(source, 'x64/REAL.DLL'), join(source, 'ACME32.DLL'));
    const sandbox = await newSandbox();
    expect((await install({ package: source, sandbox })).state).toBe('applied');
    rmSync(join(source, 'ACME32.DLL'));
    symlinkSync(join(outside, 'ACME32.DLL'), join(source, 'ACME32.DLL'));
    await expect(install({ package: source, sandbox })).rejects.toThrow(
      'is a link that leads out of its folder.',
    );
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}
