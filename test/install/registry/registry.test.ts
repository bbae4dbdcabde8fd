import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegistryFile, registryFileBytes } from '../../../server/src/install/registry/file';
import { readRegistryText } from '../../../server/src/install/registry/readText';
import { Registry } from '../../../server/src/install/registry/registry';
import {
  binary,
  dword,
  type RegistryValue,
  text,
  utf16Bytes,
} from '../../../server/src/install/registry/value';
import { writeRegistryText } from '../../../server/src/install/registry/writeText';

const HEADER = 'Windows Registry Editor Version 5.00';

describe('a registry', () => {
  it('finds keys and values whatever their case, and keeps their spelling', () => {
    const registry = new Registry();
    registry.set('HKEY_CURRENT_USER\\Software\\Acme', 'Path', text('a'));
    registry.set('hkey_current_user\\SOFTWARE\\ACME', 'PATH', text('b'));
    expect(registry.get('HKEY_CURRENT_USER\\software\\acme', 'path')).toEqual(text('b'));
    expect([...registry.paths()]).toEqual([
      'HKEY_CURRENT_USER',
      'HKEY_CURRENT_USER\\Software',
      'HKEY_CURRENT_USER\\Software\\Acme',
    ]);
    expect(registry.values('HKEY_CURRENT_USER\\Software\\Acme')).toEqual([
      { name: 'Path', value: text('b') },
    ]);
  });

  it('is written sorted, the default value first', () => {
    const registry = new Registry();
    registry.set('HKEY_LOCAL_MACHINE\\b', 'z', dword(10));
    registry.set('HKEY_LOCAL_MACHINE\\b', 'A', text('C:\\x "y"'));
    registry.set('HKEY_LOCAL_MACHINE\\a\\c', '', binary(Uint8Array.of(1, 0xab)));
    expect(writeRegistryText(registry).split('\r\n')).toEqual([
      HEADER,
      '',
      '[HKEY_LOCAL_MACHINE\\a]',
      '',
      '[HKEY_LOCAL_MACHINE\\a\\c]',
      '@=hex:01,ab',
      '',
      '[HKEY_LOCAL_MACHINE\\b]',
      '"A"="C:\\\\x \\"y\\""',
      '"z"=dword:0000000a',
      '',
      '',
    ]);
  });

  it('is written in bytes as regedit writes it: UTF-16LE with its mark', () => {
    expect([...registryFileBytes(new Registry()).subarray(0, 4)]).toEqual([0xff, 0xfe, 0x57, 0x00]);
  });

  it('breaks long bytes into lines of at most 80 characters', () => {
    const registry = new Registry();
    registry.set('HKEY_CURRENT_USER\\k', 'n', binary(new Uint8Array(60)));
    const lines = writeRegistryText(registry).split('\r\n');
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
    expect(lines.filter(line => line.endsWith('\\'))).toHaveLength(2);
  });

  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(registries, registry => {
        const bytes = registryFileBytes(registry);
        expect(registryFileBytes(readRegistryFile(bytes, 1252))).toEqual(bytes);
        expect(contentOf(readRegistryFile(bytes, 1252))).toEqual(contentOf(registry));
      }),
    );
  });
});

describe('a .reg file', () => {
  it('may remove keys and values, and have comments and blank lines', () => {
    const registry = read(
      '; a comment',
      '[HKEY_CURRENT_USER\\a\\b] ; behind a key',
      '"x"="1" ; behind',
      '  "y" = dword:00000002',
      '[HKEY_CURRENT_USER\\c]',
      '"gone"="1"',
      '"gone"=-',
      '[-HKEY_CURRENT_USER\\a\\b]',
    );
    expect(contentOf(registry)).toEqual([
      ['HKEY_CURRENT_USER', []],
      ['HKEY_CURRENT_USER\\a', []],
      ['HKEY_CURRENT_USER\\c', []],
    ]);
  });

  it('may come from a program that writes it otherwise than regedit does', () => {
    const registry = read(
      '[HKEY_CURRENT_USER\\a;b[c]]',
      '  @ = "d"   ; the default',
      '"Upper"=DWORD:0000000A',
      '"short"=dword:a',
      '"none"=hex(0):',
      '"comma"=hex:01,2,',
      '"spread"=hex: 01, \\ ; goes on',
      '  02',
      '"text as bytes"=hex(1):61,00,00,00',
      '"number as bytes"=hex(4):01,00,00,00',
      '"escapes \\"\\\\"="\\"C:\\\\x\\""',
    );
    const key = 'HKEY_CURRENT_USER\\a;b[c]';
    expect(Object.fromEntries(registry.values(key).map(({ name, value: set }) => [name, set]))).toEqual({
      '': text('d'),
      Upper: dword(10),
      short: dword(10),
      none: { kind: 'bytes', type: 0, bytes: new Uint8Array() },
      comma: binary(Uint8Array.of(1, 2)),
      spread: binary(Uint8Array.of(1, 2)),
      'text as bytes': text('a'),
      'number as bytes': dword(1),
      'escapes "\\': text('"C:\\x"'),
    });
  });

  it('may spread bytes and texts over several lines', () => {
    const registry = read(
      '[HKEY_CURRENT_USER\\a]',
      '"b"=hex(b):01,02,\\',
      '  03,04,05,06,07,08',
      '"t"="one',
      'two"',
      '@="last"',
    );
    expect(registry.values('HKEY_CURRENT_USER\\a')).toEqual([
      { name: '', value: text('last') },
      { name: 'b', value: { kind: 'bytes', type: 11, bytes: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) } },
      { name: 't', value: text('one\r\ntwo') },
    ]);
  });

  it('that begins with REGEDIT4 has strings in 8-bit characters', () => {
    const registry = readRegistryFile(
      latin1('REGEDIT4\n[HKEY_CURRENT_USER\\a]\n"e"=hex(2):25,78,25,00\n"t"="\xe9"\n'),
      1252,
    );
    expect(registry.get('HKEY_CURRENT_USER\\a', 'e')).toEqual({
      kind: 'bytes',
      type: 2,
      bytes: utf16Bytes('%x%'),
    });
    expect(registry.get('HKEY_CURRENT_USER\\a', 't')).toEqual(text('é'));
  });

  it.each([
    ['no header', '[HKEY_CURRENT_USER\\a]', 1],
    ['a value outside any key', `${HEADER}\n"a"="b"`, 2],
    ['an open header', `${HEADER}\n\n[HKEY_CURRENT_USER`, 3],
    ['an unknown kind of value', `${HEADER}\n[HKEY_CURRENT_USER\\a]\n"a"=word:1`, 3],
    ['an open text', `${HEADER}\n[HKEY_CURRENT_USER\\a]\n"a"="b`, 3],
    ['text behind a text', `${HEADER}\n[HKEY_CURRENT_USER\\a]\n"a"="b" c`, 3],
    ['something else', `${HEADER}\n[HKEY_CURRENT_USER\\a]\nhello`, 3],
    ['a value below a removed key', `${HEADER}\n[-HKEY_CURRENT_USER\\a]\n"a"="b"`, 3],
  ])('with %s is refused, and the line is named', (_, source, line) => {
    expect(() => readRegistryText(source, ansiText)).toThrow(
      `Line ${line} of the registry file is not understood.`,
    );
  });
});

function read(...lines: string[]): Registry {
  return readRegistryText([HEADER, '', ...lines].join('\r\n'), ansiText);
}

function ansiText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function latin1(source: string): Uint8Array {
  return new Uint8Array(Buffer.from(source, 'latin1'));
}

function contentOf(registry: Registry): unknown[] {
  return [...registry.paths()].map(path => [path, registry.values(path)]);
}

const keyName = fc
  .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...Array.from('aAbBé;"=[]- @\u4e2d')) })
  .filter(name => !name.startsWith('-'));
const someText = fc.string({
  maxLength: 12,
  unit: fc.constantFrom(...Array.from('aB"\\;=\r\n\té\u4e2d\u{1f600}')),
});
const someBytes = fc.uint8Array({ maxLength: 70 }).map(bytes => new Uint8Array(bytes));

const value: fc.Arbitrary<RegistryValue> = fc.oneof(
  someText.map(text),
  fc.nat().map(dword),
  someBytes.map(binary),
  fc
    .tuple(fc.constantFrom(0, 2, 5, 7, 8, 11), someBytes)
    .map(([type, bytes]) => ({ kind: 'bytes' as const, type, bytes })),
);

const registries = fc
  .array(fc.record({ keys: fc.array(keyName, { maxLength: 3 }), name: someText, value }), { maxLength: 8 })
  .map(entries => {
    const registry = new Registry();
    for (const { keys, name, value: set } of entries)
      registry.set(['HKEY_CURRENT_USER', 'Software', ...keys].join('\\'), name, set);
    return registry;
  });
