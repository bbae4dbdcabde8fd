import { describe, expect, it } from 'vitest';
import { dump } from '../../../server/src/language/model/dump';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { decode, encode } from '../../../server/src/language/text/encoding';

/*
 * What Windows reads of a MapiSvc.inf, rule by rule: each row is a text, its lines apart, and what is seen of it.
 * Seen is written `[name] key→value key→value`; a value that is empty or begins or ends with a blank stands in ⟨⟩.
 */

type Row = readonly [text: string, seen: string];

describe('1. bytes are the ANSI code page', () => {
  it.each<[string, number[], string]>([
    ['80 is €, 85 is …, 93 is “', [0x80, 0x85, 0x93], '€…“'],
    ['what 1252 leaves undefined stays', [0x81, 0x8d, 0x8f, 0x90, 0x9d], '\x81\x8d\x8f\x90\x9d'],
    ['UTF-8 is never decoded', [0xc3, 0xa9], 'Ã©'],
  ])('%s', (_, value, text) => {
    expect(seenBytes(ascii('[A]\nx='), value)).toBe(`[A] x→${text}`);
  });
});

describe('2. UTF-16LE only with its mark', () => {
  it('is decoded without the mark, and what 1252 lacks comes back as ?', () => {
    expect(seenBytes([...encode('[Ω]\nk=aΩé€', 'utf-16le')])).toBe('[?] k→a?é€');
  });

  it('comes back whole in a code page that has the characters', () => {
    expect(seenBytesIn(1253, [...encode('[Ω]\nk=aΩ', 'utf-16le')])).toBe('[Ω] k→aΩ');
  });

  it('ignores an odd last byte', () => {
    expect(seenBytes([...encode('[A]\nx=1', 'utf-16le')], [0x32])).toBe('[A] x→1');
  });
});

describe('3. no other mark is known', () => {
  it('a UTF-8 mark hides a header on the first line, and only there', () => {
    expect(seenBytes([0xef, 0xbb, 0xbf], ascii('[A]\nx=1\n[B]\ny=2'))).toBe('[B] y→2');
  });

  it('no section is found in UTF-16BE, and in UTF-16 without a mark', () => {
    expect(seenBytes([0xfe, 0xff, 0, 0x5b, 0, 0x41, 0, 0x5d, 0, 0x0a])).toBe('');
    expect(seenBytes([0x5b, 0, 0x41, 0, 0x5d, 0, 0x0a, 0])).toBe('');
  });
});

describe('4. CR and LF each end a line', () => {
  rows([
    ['[A]\r\nx=1\r\ny=2\r\n', '[A] x→1 y→2'],
    ['[A]\nx=1\ny=2', '[A] x→1 y→2'],
    ['[A]\rx=1\ry=2', '[A] x→1 y→2'],
    ['[A]\n\rx=1\r\r\ny=2\n\n', '[A] x→1 y→2'],
    ['[A]\nx=1\x0by=2\x0cz=3…\u2028w=4', '[A] x→1\x0by=2\x0cz=3…?w=4'],
    ['[A]\nx=1\\\ny=2+\nz=3,\nw', '[A] x→1\\ y→2+ z→3,'],
  ]);
});

describe('5. and 6. blanks go from both ends of a line', () => {
  rows([
    [' \t\x0b[A] \t\n \t\x0bx=1 \t\x0b', '[A] x→1'],
    ['\x0c\x1a[A]\x1a\nx=1\x1a\n\x1a\ny=2', '[A] x→1 y→2'],
    ['[A]\nx=\xa01\xa0', '[A] x→\xa01\xa0'],
    ['[A]\nx=\x01', '[A] x→\x01'],
    ['[A]\n \t \nx=1', '[A] x→1'],
  ]);
});

describe('7. a comment is a line that begins with a semicolon', () => {
  rows([
    [';[A]\n[B]\n ;x=1', '[B]'],
    ['[A]\nx=1 ; c', '[A] x→1 ; c'],
    ['[A]\nx=;c', '[A] x→;c'],
    ['[A]\na ;b=1', '[A] a ;b→1'],
    ["[A]\n#a=1\n//b=2\n'c=3\nREM d=4", "[A] #a→1 //b→2 'c→3 REM d→4"],
  ]);
});

describe('8. a line that begins with a bracket is a header', () => {
  rows([
    ['[A]\nx=1', '[A] x→1'],
    [' [ a ] x=1', '[a]'],
    ['[a]b]', '[a]'],
    ['[[a]]', '[[a]'],
    ['[a]=[b]', '[a]'],
    ['[S ; c', '[S ; c]'],
    ['[a=b]\nx=1', '[a=b] x→1'],
    ['["A"]\nx=1', '["A"] x→1'],
    ['[ inner  blanks ]', '[inner  blanks]'],
  ]);
});

describe('9. an empty name ends the section before it', () => {
  rows([
    ['[A]\nx=1\n[]\ny=2', '[A] x→1'],
    ['[A]\nx=1\n[ ]\ny=2\n[B]\nz=3', '[A] x→1 [B] z→3'],
    ['[', ''],
  ]);
});

describe('10. what stands before the first header is ignored', () => {
  rows([
    ['x=1\nword\n[A]\ny=2', '[A] y→2'],
    ['x=1', ''],
    ['', ''],
  ]);
});

describe('11. only the first section of a name is read', () => {
  rows([
    ['[A]\nx=1\n[a]\nx=2\ny=3', '[A] x→1'],
    ['[A]\n[B]\nz=1\n[a]\ny=3', '[A] [B] z→1'],
    ['[a]\nx=1\n[ A ]\ny=2\n[A\nz=3', '[a] x→1'],
  ]);
});

describe('12. an entry is split at its first equals sign', () => {
  rows([
    ['[A]\n\tk\t= v w ', '[A] k→v w'],
    ['[A]\na==b=', '[A] a→=b='],
    ['[A]\na=', '[A] a→⟨⟩'],
    ['[A]\n=v', '[A] →v'],
    ['[A]\n=', '[A] →⟨⟩'],
    ['[A]\na b"c];#:=1', '[A] a b"c];#:→1'],
    ['[A]\n"a"=1', '[A] "a"→1'],
  ]);
});

describe('13. a line without equals sign is no entry', () => {
  rows([
    ['[A]\nword\nx=1', '[A] x→1'],
    ['[A]\nk\nk=1', '[A] k→1'],
  ]);
});

describe('14. the first entry of a key is read', () => {
  rows([
    ['[A]\nx=\nX=2', '[A] x→⟨⟩'],
    ['[A]\nKey=1\ny=2\nKEY=3', '[A] Key→1 y→2'],
  ]);
});

describe('15. one pair of quotes is removed', () => {
  rows([
    ['[A]\na= " v " ', '[A] a→⟨ v ⟩'],
    ["[A]\na=' v '", '[A] a→⟨ v ⟩'],
    ['[A]\na=""v""', '[A] a→"v"'],
    ['[A]\na="x" "y"', '[A] a→x" "y'],
    ['[A]\na="x\';', '[A] a→"x\';'],
    ["[A]\na=''", '[A] a→⟨⟩'],
    ['[A]\na="', '[A] a→"'],
    ['[A]\na="x', '[A] a→"x'],
    ['[A]\na=x"y"z', '[A] a→x"y"z'],
    ['[A]\na="x\\"', '[A] a→x\\'],
  ]);

  it('but the line keeps them', () => {
    expect(parse('[A]\na="v"').sections[1]!.lines[1]!.text).toBe('a="v"');
  });
});

describe('16. names are compared without regard to case, and reported as they are', () => {
  rows([
    ['[Ärger]\nÉtat=1\nétat=2\n[ÄRGER]\nz=3', '[Ärger] État→1'],
    ['[ÿ]\nx=1\n[Ÿ]\ny=2', '[ÿ] x→1'],
    ['[ß]\nx=1\n[SS]\ny=2', '[ß] x→1 [SS] y→2'],
  ]);
});

describe('17. sections and entries come in the order of the file', () => {
  rows([['[B]\nz=1\n10=x\na=2\n[A]\n2=y', '[B] z→1 10→x a→2 [A] 2→y']]);
});

describe('18. nothing is substituted', () => {
  rows([['[A]\nx=\\%a%%%&$(y)\\u00e9', '[A] x→\\%a%%%&$(y)\\u00e9']]);
});

describe('19. a value of 65,536 characters and more is cut by a 16-bit counter', () => {
  it.each([
    [65_535, 65_535],
    [65_536, 0],
    [70_000, 4_464],
  ])('of %i characters the first %i are read', (length, read) => {
    const value = 'abcdefghij'.repeat(length / 10 + 1).slice(0, length);
    expect(sections(`[A]\nx=${value}`)).toEqual([
      { name: 'A', entries: [{ key: 'x', value: value.slice(0, read) }] },
    ]);
  });

  it('lines, keys and names may be of any length', () => {
    const long = 'k'.repeat(70_000);
    expect(sections(`[${long}]\n${long}=1`)).toEqual([{ name: long, entries: [{ key: long, value: '1' }] }]);
  });
});

describe('20. a NUL ends the name, key or value in which it stands', () => {
  rows([
    ['[A\0B]\nk\0l=v\0w\nz=1', '[A] k→v z→1'],
    ['[A]\na="x\0y"', '[A] a→x'],
  ]);
});

function rows(table: readonly Row[]): void {
  it.each(table.map(([text, seen]) => [JSON.stringify(text), text, seen] as const))('%s', (_, text, seen) => {
    expect(print(sections(text))).toBe(seen);
  });
}

type Sections = ReturnType<typeof dump>['sections'];

function sections(text: string): Sections {
  return dump(analyze(parse(text)), 'windows-1252').sections;
}

function seenBytes(...bytes: readonly (readonly number[])[]): string {
  return seenBytesIn(1252, ...bytes);
}

function seenBytesIn(codePage: 1252 | 1253, ...bytes: readonly (readonly number[])[]): string {
  const { text, encoding } = decode(Uint8Array.from(bytes.flat()), codePage);
  return print(dump(analyze(parse(text)), encoding, codePage).sections);
}

function print(found: Sections): string {
  return found.map(({ name, entries }) => [`[${name}]`, ...entries.map(printEntry)].join(' ')).join(' ');
}

function printEntry({ key, value }: { readonly key: string; readonly value: string }): string {
  return value === '' || /^ | $/.test(value) ? `${key}→⟨${value}⟩` : `${key}→${value}`;
}

function ascii(text: string): number[] {
  return Array.from(text, character => character.charCodeAt(0));
}
