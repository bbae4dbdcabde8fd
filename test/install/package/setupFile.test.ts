import { describe, expect, it } from 'vitest';
import { registryEntries } from '../../../server/src/install/package/registryEntries';
import { SetupFile } from '../../../server/src/install/package/setupFile';
import { dword, text } from '../../../server/src/install/registry/value';

describe('setup.ini', () => {
  it('has sections and keys in any case', () => {
    const setup = new SetupFile('[Setup]\r\nName = Acme \r\n[SETUP]\nname=Acme Mail\n');
    expect(setup.value('setup', 'NAME')).toBe('Acme Mail');
    expect(setup.value('Setup', 'Version')).toBeUndefined();
    expect(setup.entries('Files')).toEqual([]);
  });

  it('has values that are text, whatever they look like', () => {
    const setup = new SetupFile(
      String.raw`[a]
path=\\server\share\\x
comment=a ; b # c
true=true
null=null
number='17'
json={"a":1}
quoted="C:\Program Files\Acme"
empty=
line without equals
; comment=1
# comment=2
`,
    );
    expect(Object.fromEntries(setup.entries('a').map(({ key, values }) => [key, values[0]]))).toEqual({
      path: String.raw`\\server\share\\x`,
      comment: 'a ; b # c',
      true: 'true',
      null: 'null',
      number: '17',
      json: '{"a":1}',
      quoted: String.raw`C:\Program Files\Acme`,
      empty: '',
    });
    expect(setup.value('a', 'empty')).toBeUndefined();
  });

  it('has names that are text: with periods, with brackets, with a backslash pair', () => {
    const setup = new SetupFile('[a.b]\nc.d=1\n[a]\nb=2\nk[]=3\nk[]=4\n\\\\x=5\n__proto__=6\nx#1=7\n');
    expect(setup.value('a.b', 'c.d')).toBe('1');
    expect(setup.value('a', 'b')).toBe('2');
    expect(setup.values('a', 'k[]')).toEqual(['3', '4']);
    expect(setup.value('a', '\\\\x')).toBe('5');
    expect(setup.value('a', '__proto__')).toBe('6');
    expect(setup.value('a', 'x#1')).toBe('7');
  });
});

describe('[Registry] of setup.ini', () => {
  it('names hive, key and value, with numbers behind dword:', () => {
    const setup = new SetupFile(
      String.raw`[Registry]
HKLM\SOFTWARE\Acme\Path=C:\Acme
HKEY_CURRENT_USER\Software\Acme\Count=dword:0000001F
hkcu\Software\Acme\=default
`,
    );
    expect(registryEntries(setup)).toEqual([
      { hive: 'machine', key: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Acme', name: 'Path', value: text('C:\\Acme') },
      { hive: 'user', key: 'HKEY_CURRENT_USER\\Software\\Acme', name: 'Count', value: dword(31) },
      { hive: 'user', key: 'HKEY_CURRENT_USER\\Software\\Acme', name: '', value: text('default') },
    ]);
  });

  it.each([
    ['HKLM\\Name=x', 'is no registry value'],
    ['HKCR\\a\\b=x', 'is no registry value'],
    ['HKLM\\a\\\\b=x', 'is no registry value'],
    ['SOFTWARE\\a\\b=x', 'is no registry value'],
    ['HKLM\\a\\b=dword:', 'has no number'],
    ['HKLM\\a\\b=dword:123456789', 'has no number'],
    ['HKLM\\a\\b=dword:seven', 'has no number'],
  ])('%s is refused', (line, reason) => {
    expect(() => registryEntries(new SetupFile(`[Registry]\n${line}`))).toThrow(reason);
  });
});
