/*
 * Pieces of C text, for the header and the sources alike.
 */

/** A block comment of the given lines; one line where there is one. */
export function comment(lines: readonly string[], indent = ''): string[] {
  const safe = lines.map(line => line.replaceAll('*/', '* /').replaceAll('/*', '/ *'));
  const [only = ''] = safe;
  if (safe.length === 1) return [`${indent}/* ${only} */`];
  return [`${indent}/*`, ...safe.map(line => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

/** Definitions with their values in one column. */
export function defines(pairs: readonly (readonly [name: string, value: string])[]): string[] {
  const width = Math.max(0, ...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `#define ${name.padEnd(width)}  ${value}`);
}

/** A string literal. Characters beyond ASCII are escaped in octal, as UTF-8 bytes or, in a wide literal, as universal names. */
export function literal(text: string, isWide = false): string {
  const escaped = Array.from(text, character => escape(character, isWide)).join('');
  return `${isWide ? 'L' : ''}"${escaped}"`;
}

/** The bytes that hexadecimal digits write, as the initializer of an array. */
export function bytesInitializer(digits: string): string {
  const bytes = (digits.match(/../g) ?? []).map(pair => `0x${pair.toUpperCase()}`);
  return `{ ${bytes.join(', ')} }`;
}

function escape(character: string, isWide: boolean): string {
  if (character === '\\' || character === '"') return `\\${character}`;
  const code = character.codePointAt(0)!;
  if (code >= 0x20 && code < 0x7f) return character === '?' ? '\\?' : character;
  if (isWide)
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  return utf8(code)
    .map(byte => `\\${byte.toString(8).padStart(3, '0')}`)
    .join('');
}

function utf8(code: number): number[] {
  if (code < 0x80) return [code];
  const rest: number[] = [];
  let left = code;
  let limit = 0x40;
  while (left >= limit) {
    rest.unshift(0x80 | (left & 0x3f));
    left >>>= 6;
    limit >>>= 1;
    if (rest.length === 1) limit = 0x20;
  }
  const lead = (0xf00 >> rest.length) & 0xff;
  return [lead | left, ...rest];
}
