/**
 * The character for a byte, 80 to FF, that means nothing in its code page or its place: U+F780 to U+F7FF. No table
 * of a code page uses them.
 */
export function undefinedByte(byte: number): number {
  return 0xf700 + byte;
}

/** The character for two bytes that are one character without a meaning: in plane 16, so two UTF-16 units. */
export function undefinedPair(lead: number, trail: number): number {
  return 0x100000 + lead * 0x100 + trail;
}

/** The bytes that a character stands for by the two functions above; undefined for any other character. */
export function undefinedBytes(codePoint: number): Uint8Array | undefined {
  if (codePoint >= 0xf780 && codePoint <= 0xf7ff) return Uint8Array.of(codePoint - 0xf700);
  if (codePoint >= 0x108000) return Uint8Array.of((codePoint >> 8) & 0xff, codePoint & 0xff);
  return undefined;
}
