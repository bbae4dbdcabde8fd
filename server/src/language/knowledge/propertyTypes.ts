import type { Fact } from './fact';

/**
 * How a value of the type is written: `hex` as a fixed number of digits, least significant byte first;
 * `bytes` as two digits per byte, in order; `text` as itself; `none` not at all.
 */
export type ValueForm = 'hex' | 'bytes' | 'text' | 'none';

export interface PropertyTypeInfo extends Fact {
  readonly name: string;
  /** Another name of the same code. */
  readonly alias?: string;
  /** The lower 16 bits of a property tag. */
  readonly code: number;
  /** In bytes; undefined where the length varies or there is no value. */
  readonly size?: number;
  readonly form: ValueForm;
  /** Whether a key of this type makes sense in the file. */
  readonly writable: boolean;
  /** Whether MAPI defines a multi-valued form: code + 1000. */
  readonly multiple: boolean;
  /** Whether this type is the multi-valued form. */
  readonly multiValued: boolean;
  /** Whether real files show how the value is written; elsewhere we conclude it from the types that they show. */
  readonly proven: boolean;
}

/** The flag in a type's code that makes it multi-valued (MAPIDefS.h: MV_FLAG). */
export const multiValueFlag = 0x1000;

/** Text for 8-bit strings, for Unicode strings and for bytes: codes that many callers need by name. */
export const PT_STRING8 = 0x001e;
export const PT_UNICODE = 0x001f;
export const PT_BINARY = 0x0102;

const source = 'property-types';

/** The single-valued types, by code. */
export const propertyTypes: readonly PropertyTypeInfo[] = [
  none(
    'PT_UNSPECIFIED',
    0x0000,
    'Stands for any type in calls of the interface; a stored property never has it.',
  ),
  none('PT_NULL', 0x0001, 'A property without a value.'),
  hex('PT_SHORT', 'PT_I2', 0x0002, 2, 'A signed 16-bit integer.'),
  {
    ...hex('PT_LONG', 'PT_I4', 0x0003, 4, 'A 32-bit integer, least significant byte first: 12 is 0C000000.'),
    proven: true,
  },
  hex('PT_FLOAT', 'PT_R4', 0x0004, 4, 'A 32-bit floating-point number.'),
  hex('PT_DOUBLE', 'PT_R8', 0x0005, 8, 'A 64-bit floating-point number.'),
  hex('PT_CURRENCY', undefined, 0x0006, 8, 'A 64-bit amount of money with four decimal places.'),
  hex(
    'PT_APPTIME',
    undefined,
    0x0007,
    8,
    'A date as a 64-bit floating-point number of days since 1899-12-30.',
  ),
  { ...none('PT_ERROR', 0x000a, 'A 32-bit error code in the place of a value.'), size: 4 },
  { ...hex('PT_BOOLEAN', undefined, 0x000b, 2, 'True or false in 16 bits: true is 0100.'), multiple: false },
  none('PT_OBJECT', 0x000d, 'An embedded object, which no text can hold.'),
  hex('PT_I8', 'PT_LONGLONG', 0x0014, 8, 'A signed 64-bit integer.'),
  {
    ...varying('PT_STRING8', PT_STRING8, 'text', 'Text in the ANSI code page, written as itself.'),
    proven: true,
  },
  varying('PT_UNICODE', PT_UNICODE, 'text', 'Unicode text, written as itself.'),
  hex('PT_SYSTIME', undefined, 0x0040, 8, 'A time in units of 100 nanoseconds since 1601-01-01, UTC.'),
  {
    ...varying(
      'PT_CLSID',
      0x0048,
      'bytes',
      'A GUID as its 16 bytes: the first three parts least significant byte first.',
    ),
    size: 16,
  },
  none('PT_SVREID', 0x00fb, 'The identifier of an object on an Exchange server.'),
  none('PT_SRESTRICT', 0x00fd, 'A restriction, as rules use it.'),
  none('PT_ACTIONS', 0x00fe, 'The actions of a rule.'),
  {
    ...varying('PT_BINARY', PT_BINARY, 'bytes', 'Bytes, two hexadecimal digits each, in order.'),
    proven: true,
  },
];

const byCode = new Map(
  [...propertyTypes, ...propertyTypes.filter(type => type.multiple).map(multiValued)].map(type => [
    type.code,
    type,
  ]),
);

/** The type of a code, the lower 16 bits of a tag, multi-valued forms included; undefined where MAPI has none. */
export function propertyType(code: number): PropertyTypeInfo | undefined {
  return byCode.get(code);
}

function hex(
  name: string,
  alias: string | undefined,
  code: number,
  size: number,
  meaning: string,
): PropertyTypeInfo {
  const type = { ...varying(name, code, 'hex', meaning), size };
  return alias === undefined ? type : { ...type, alias };
}

function varying(name: string, code: number, form: ValueForm, meaning: string): PropertyTypeInfo {
  return {
    name,
    code,
    form,
    writable: true,
    multiple: true,
    multiValued: false,
    proven: false,
    meaning,
    source,
  };
}

function none(name: string, code: number, meaning: string): PropertyTypeInfo {
  return { ...varying(name, code, 'none', meaning), writable: false, multiple: false };
}

function multiValued(type: PropertyTypeInfo): PropertyTypeInfo {
  const name = type.name.replace('PT_', 'PT_MV_');
  const { alias: _, ...rest } = type;
  return { ...rest, name, code: type.code | multiValueFlag, multiValued: true, proven: false };
}
