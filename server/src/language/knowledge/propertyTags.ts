/** The two halves of a property tag (mapi-property-tags). */
export interface PropertyTag {
  readonly id: number;
  /** The code of the property type. */
  readonly type: number;
}

/**
 * The tag that a key of hexadecimal digits writes; undefined for any other key.
 * Eight digits are the rule. Seven are what programs write that do not pad an identifier below 1000.
 */
export function readTag(key: string): PropertyTag | undefined {
  if (!/^[0-9a-f]{7,8}$/i.test(key)) return undefined;
  const tag = Number.parseInt(key, 16);
  return { id: Math.floor(tag / 0x10000), type: tag % 0x10000 };
}

/** The tag as eight upper-case digits, as keys are best written. */
export function writeTag({ id, type }: PropertyTag): string {
  return fourDigits(id) + fourDigits(type);
}

/** The same tag with the 8-bit type where it is a Unicode string, so that both forms of a string are one. */
export function stringAs8Bit({ id, type }: PropertyTag): PropertyTag {
  return (type & 0xefff) === 0x001f ? { id, type: type - 1 } : { id, type };
}

/** The tag of a 32-bit number such as 0x3001001E. */
export function tagOf(number: number): PropertyTag {
  return { id: Math.floor(number / 0x10000), type: number % 0x10000 };
}

function fourDigits(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}
