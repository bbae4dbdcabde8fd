import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadedDllName } from '../../../server/src/language/knowledge/dllNames';
import { findDll, nameOfDll } from '../../../server/src/language/surroundings/dlls';
import type { Surroundings } from '../../../server/src/language/surroundings/surroundings';
import { exampleSurroundings } from '../../support/exampleSurroundings';

function around(...words: readonly string[]): Surroundings {
  return exampleSurroundings({ words, header: null, installed: null })!;
}

/** What comes of looking for a name, and the places of the files that count. */
function search(surroundings: Surroundings | null, name: string): string {
  const found = findDll(surroundings, name);
  return 'dlls' in found
    ? `${found.kind} ${found.dlls.map(({ path, fileName }) => path ?? fileName).join(', ')}`
    : found.kind;
}

describe('a DLL', () => {
  const sandbox = around(
    'sandbox=x64',
    'installed=C:\\Windows\\System32\\Acme32.dll:x64:',
    'installed=C:\\Acme\\ACMEMS32.DLL:x64:',
    'installed=C:\\Acme\\PLAIN.DLL:x64:',
    'installed=C:\\Acme\\NOEXT32:x64:',
  );

  it.each([
    ['ACME.DLL', 'found C:\\Windows\\System32\\Acme32.dll'],
    ['C:\\WINDOWS/system32\\acme.dll', 'found C:\\Windows\\System32\\Acme32.dll'],
    ['C:\\Other\\acme.dll', 'elsewhere C:\\Windows\\System32\\Acme32.dll'],
    ['acmems.dll', 'elsewhere C:\\Acme\\ACMEMS32.DLL'],
    ['C:\\Acme\\acmems.dll', 'found C:\\Acme\\ACMEMS32.DLL'],
    ['plain.dll', 'plain C:\\Acme\\PLAIN.DLL'],
    ['C:\\Acme\\noext', 'found C:\\Acme\\NOEXT32'],
    ['missing.dll', 'missing'],
    ['D:\\Acme\\acmems.dll', 'unknown'],
    ['\\\\server\\share\\acmems.dll', 'unknown'],
    ['Acme\\acmems.dll', 'unknown'],
    ['%ProgramFiles%\\acmems.dll', 'unknown'],
    ['$(Acme)\\acmems.dll', 'unknown'],
    ['[INSTALLDIR]acmems.dll', 'unknown'],
  ])('named %s is %s', (name, expected) => {
    expect(search(sandbox, name)).toBe(expected);
  });

  it('is unknown where there is neither a package nor a sandbox', () => {
    expect(search(null, 'acme.dll')).toBe('unknown');
    expect(search({ ...sandbox, sandbox: null }, 'acme.dll')).toBe('unknown');
  });

  it('of the package comes before that of the sandbox', () => {
    const both = around(
      'dll=ACME32.DLL:x64:',
      'installed=C:\\Windows\\System32\\ACME32.DLL:x86:',
      'sandbox=x64',
    );
    expect(search(both, 'acme.dll')).toBe('found ACME32.DLL, C:\\Windows\\System32\\ACME32.DLL');
  });

  it('in System32 is another one for a 32-bit Outlook on a 64-bit Windows', () => {
    const redirected: Surroundings = {
      ...around(
        'installed=C:\\Windows\\SysWOW64\\ACME32.DLL:x86:',
        'installed=C:\\Windows\\System32\\OTHER32.DLL:x64:',
      ),
      sandbox: { architecture: 'x86', installed: null },
      workstation: {
        searched: ['C:\\Windows\\SysWOW64'],
        redirected: { from: 'C:\\Windows\\System32', to: 'C:\\Windows\\SysWOW64' },
      },
    };
    expect(search(redirected, 'C:\\Windows\\System32\\acme.dll')).toContain('found');
    expect(search(redirected, 'c:\\windows\\syswow64\\acme.dll')).toContain('found');
    expect(search(redirected, 'acme.dll')).toContain('found');
    expect(search(redirected, 'C:\\Windows\\System32\\other.dll')).toContain('elsewhere');
    expect(search(redirected, 'C:\\Windows\\System32x\\acme.dll')).toContain('elsewhere');
  });
});

describe('the name of a DLL', () => {
  it.each([
    ['C:\\Windows\\System32\\ACME32.DLL', 'ACME.DLL'],
    ['C:\\Acme\\ACME32.DLL', 'C:\\Acme\\ACME.DLL'],
    ['C:\\Acme\\ACME32', 'C:\\Acme\\ACME'],
    ['C:\\Acme\\ACME3232.DLL', 'C:\\Acme\\ACME32.DLL'],
    ['C:\\Acme\\ACME.DLL', null],
    ['C:\\Acme.Mail\\ACME32.DLL', null],
    ['C:\\Acme\\ACME32.X.DLL', 'C:\\Acme\\ACME.X.DLL'],
  ])('%s is %s', (path, name) => {
    const found = around('sandbox=x64', `installed=${path}:x64:`);
    expect(nameOfDll(found, found.dlls[0]!)).toBe(name);
  });

  it('leads back to it', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9._ -]{1,12}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), parts => {
        const path = `C:\\${parts.join('\\')}`;
        const found = around('sandbox=x64', `installed=${path}:x64:`);
        const name = nameOfDll(found, found.dlls[0]!);
        if (name === null) return;
        expect(path.endsWith(loadedDllName(name))).toBe(true);
        expect(search(found, name)).toBe(`found ${path}`);
      }),
      { examples: [[['ACME32.DLL']], [['a', 'b32.dll']]] },
    );
  });
});
