import { describe, expect, it } from 'vitest';
import { propertyType } from '../../../server/src/language/knowledge/propertyTypes';
import { bytesOf, decodeValue, guidOf, textOf } from '../../../server/src/language/model/decode';

const read = (type: number, text: string) => decodeValue(propertyType(type)!, text);

describe('a value of hexadecimal digits', () => {
  it.each([
    ['PT_SHORT', 0x0002, '0180', { kind: 'integer', value: -32767n, bits: 16 }],
    ['PT_LONG', 0x0003, '01050000', { kind: 'integer', value: 0x501n, bits: 32 }],
    ['PT_LONG below zero', 0x0003, 'ffffffff', { kind: 'integer', value: -1n, bits: 32 }],
    ['PT_FLOAT', 0x0004, '0000c03f', { kind: 'number', value: 1.5 }],
    ['PT_DOUBLE', 0x0005, '000000000000f83f', { kind: 'number', value: 1.5 }],
    ['PT_CURRENCY', 0x0006, '3930000000000000', { kind: 'currency', value: '1.2345' }],
    ['PT_CURRENCY below zero', 0x0006, 'ffffffffffffffff', { kind: 'currency', value: '-0.0001' }],
    ['PT_APPTIME', 0x0007, '000000000000f83f', { kind: 'time', value: '1899-12-31T12:00:00.000Z' }],
    ['PT_BOOLEAN', 0x000b, '0100', { kind: 'boolean', value: true }],
    ['PT_I8', 0x0014, '0100000001000000', { kind: 'integer', value: 0x100000001n, bits: 64 }],
    ['PT_SYSTIME', 0x0040, '00803ed5deb19d01', { kind: 'time', value: '1970-01-01T00:00:00.000Z' }],
    [
      'PT_CLSID',
      0x0048,
      '13DBB0C8AA05101A9BB000AA002FC45A',
      { kind: 'guid', value: '{C8B0DB13-05AA-1A10-9BB0-00AA002FC45A}' },
    ],
  ])('%s has its least significant byte first', (_, type, text, expected) => {
    expect(read(type, text)).toEqual(expected);
  });

  it('keeps the order of bytes', () => {
    expect(read(0x0102, '0a0B')).toEqual({ kind: 'bytes', value: new Uint8Array([10, 11]) });
  });

  it.each([
    ['too short', 0x0003, '010500'],
    ['too long', 0x0003, '0105000000'],
    ['no digits', 0x0003, '0x050000'],
    ['empty', 0x0102, ''],
    ['half a byte', 0x0102, '0a0'],
    ['text', 0x001e, '0a0b0c0d'],
    ['multi-valued', 0x1003, '01050000'],
    ['of a type without values', 0x000d, '00'],
    ['out of time', 0x0007, 'ffffffffffffef7f'],
  ])('that is %s is none', (_, type, text) => {
    expect(read(type, text)).toBeNull();
  });
});

describe('bytes', () => {
  it('are a GUID whose first three parts are stored least significant byte first', () => {
    expect(guidOf(bytesOf('00112233445566778899aabbccddeeff')!)).toBe(
      '{33221100-5544-7766-8899-AABBCCDDEEFF}',
    );
  });

  it('are text where all can be read', () => {
    expect(textOf(bytesOf('41636d6500')!)).toBe('Acme');
    expect(textOf(bytesOf('410063006d0065000000')!)).toBe('Acme');
    expect(textOf(bytesOf('41636d')!)).toBeNull();
    expect(textOf(bytesOf('41636d01')!)).toBeNull();
  });
});
