import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodePage, codePages } from '../../../server/src/language/text/codePages';
import {
  decode,
  encode,
  encodingProblem,
  UnencodableTextError,
  unencodable,
} from '../../../server/src/language/text/encoding';

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const codePage = fc.constantFrom(...codePages);

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.split(' ').filter(Boolean), digits => Number.parseInt(digits, 16));
}

function read(hex: string, page?: CodePage): string {
  return decode(bytesOf(hex), page).text;
}

describe('code page 1252', () => {
  const from80To9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

  it('reads 80 to 9F as Windows does, and the five bytes without a meaning as themselves', () => {
    expect(decode(everyByte.subarray(0x80, 0xa0)).text).toBe(from80To9F);
  });

  it('reads all other bytes as Latin-1', () => {
    const others = everyByte.filter(byte => byte < 0x80 || byte > 0x9f);
    expect(decode(others).text).toBe(String.fromCharCode(...others));
  });

  it('writes all 256 bytes back', () => {
    expect(encode(decode(everyByte).text, 'windows-1252')).toEqual(everyByte);
  });

  it('never reads UTF-8', () => {
    expect(decode(bytesOf('C3 A9'))).toEqual({ text: 'Ã©', encoding: 'windows-1252' });
  });
});

describe('marks', () => {
  it('FF FE makes UTF-16LE, whatever the code page, and is dropped', () => {
    expect(decode(bytesOf('FF FE 5B 00 AC 20'), 932)).toEqual({ text: '[€', encoding: 'utf-16le' });
  });

  it('an odd last byte of UTF-16LE is ignored', () => {
    expect(read('FF FE 5B 00 41')).toBe('[');
    expect(read('FF FE 41')).toBe('');
  });

  it('halves of surrogate pairs survive in UTF-16LE', () => {
    expect(read('FF FE 00 D8 41 00')).toBe('\ud800A');
    expect(encode('\ud800A', 'utf-16le')).toEqual(bytesOf('FF FE 00 D8 41 00'));
  });

  it('EF BB BF and FE FF are characters', () => {
    expect(read('EF BB BF 5B')).toBe('ï»¿[');
    expect(read('FE FF 00 5B')).toBe('þÿ\0[');
    expect(read('EF BB BF 5B', 65001)).toBe('\ufeff[');
  });
});

describe('code pages of two bytes', () => {
  it.each([
    [932, '93 FA 96 7B', '日本'],
    [932, '5C 83 5C', '\\ソ'],
    [932, 'B1 DD', 'ｱﾝ'],
    [932, '81 60 81 7C', '～－'],
    [936, 'C4 E3 80', '你€'],
    [949, 'C7 D1 8C 63', '한똠'],
    [950, 'A4 A4 A4 E5', '中文'],
  ] as const)('%i reads %s as %s and writes it back', (page, hex, text) => {
    expect(read(hex, page)).toBe(text);
    expect(encode(text, `cp${page}`)).toEqual(bytesOf(hex));
  });

  it('932 has two codes for some characters: both are read, one is written', () => {
    expect(read('FA 40', 932)).toBe('ⅰ');
    expect(read('EE EF', 932)).toBe('ⅰ');
    expect(encode('ⅰ', 'cp932')).toEqual(bytesOf('FA 40'));
  });

  it('a lead byte before a line end leaves the line end alone', () => {
    expect(read('81 0D 0A', 932)).toBe('\uf781\r\n');
    expect(read('81', 932)).toBe('\uf781');
  });

  it('a pair without a meaning is one character and does not disturb the next', () => {
    expect(read('C9 A1 C7 D1', 949)).toBe(`${String.fromCodePoint(0x10c9a1)}한`);
    expect(read('85 5D 5D', 932)).toBe(`${String.fromCodePoint(0x10855d)}]`);
  });
});

describe('65001', () => {
  it('is UTF-8', () => {
    expect(read('C3 A9 E2 82 AC F0 9F 93 AB', 65001)).toBe('é€📫');
    expect(encode('é€📫', 'cp65001')).toEqual(bytesOf('C3 A9 E2 82 AC F0 9F 93 AB'));
  });

  it.each([
    ['C0 80', '\uf7c0\uf780'],
    ['E0 80 80', '\uf7e0\uf780\uf780'],
    ['ED A0 80', '\uf7ed\uf7a0\uf780'],
    ['F4 90 80 80', '\uf7f4\uf790\uf780\uf780'],
    ['C3 5B', '\uf7c3['],
    ['E2 82', '\uf7e2\uf782'],
    ['FF', '\uf7ff'],
  ])('%s is not well-formed, so its bytes stand alone', (hex, text) => {
    expect(read(hex, 65001)).toBe(text);
  });
});

describe('any code page', () => {
  it('decode never fails and writes back what it read, but for several codes of one character', () => {
    fc.assert(
      fc.property(fc.uint8Array(), codePage, (bytes, page) => {
        const { text, encoding } = decode(bytes, page);
        if (encoding === 'utf-16le') return;
        if (page > 1000 && page !== 65001) expect(encode(text, encoding)).toEqual(bytes);
        else expect(text.length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it.each(codePages)('%i reads each single byte as a character of its own', page => {
    const texts = Array.from(everyByte, byte => decode(Uint8Array.of(byte), page).text);
    expect(new Set(texts).size).toBe(256);
  });

  it('what can be encoded is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), codePage, (text, page) => {
        const { encoding } = decode(new Uint8Array(), page);
        if (unencodable(text, page).length > 0)
          expect(() => encode(text, encoding)).toThrow(UnencodableTextError);
        else expect(decode(encode(text, encoding), page)).toEqual({ text, encoding });
      }),
    );
  });

  it('a character that it lacks is refused, with its place', () => {
    expect(() => encode('Straße Ω', 'windows-1252')).toThrow(
      expect.objectContaining({ character: 'Ω', offset: 7, encoding: 'windows-1252' }),
    );
    expect(() => encode('a📫', 'cp1251')).toThrow('(U+1F4EB)');
  });

  it('text that would be read as the mark of UTF-16LE is refused', () => {
    expect(() => encode('ÿþ', 'windows-1252')).toThrow(UnencodableTextError);
  });
});

describe('unencodable', () => {
  it('gives every character that the code page lacks', () => {
    expect(unencodable('C:\\Почта\\é📫', 1252)).toEqual([
      ...[3, 4, 5, 6, 7].map(start => ({ start, end: start + 1 })),
      { start: 10, end: 12 },
    ]);
    expect(unencodable('C:\\Почта', 1251)).toEqual([]);
  });

  it('does not take a similar character for it', () => {
    expect(unencodable('¥', 932)).toHaveLength(1);
  });
});

describe('encodingProblem', () => {
  it.each([
    ['EF BB BF 5B', 'utf-8-mark'],
    ['FE FF 00 5B', 'utf-16be'],
    ['5B 00 53 00', 'utf-16-without-mark'],
    ['00 5B 00 53', 'utf-16-without-mark'],
    ['FF FE 5B 00', null],
    ['5B 53 65 72', null],
    ['5B 00 53 53', null],
    ['5B', null],
    ['', null],
  ])('%s is %s', (hex, problem) => {
    expect(encodingProblem(bytesOf(hex))).toBe(problem);
  });
});
