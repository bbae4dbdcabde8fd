import { VERSION_5 } from './readText';
import type { NamedValue, Registry } from './registry';
import { REG_BINARY, REG_SZ, type RegistryValue, utf16Bytes } from './value';

/** The text of a .reg file that regedit imports: sorted, with every key, CR LF between lines. */
export function writeRegistryText(registry: Registry): string {
  let result = `${VERSION_5}\r\n`;
  for (const path of registry.paths()) {
    const values = registry.values(path);
    if (values.length === 0 && !path.includes('\\')) continue;
    result += `\r\n[${path}]\r\n${values.map(valueLine).join('')}`;
  }
  return `${result}\r\n`;
}

function valueLine({ name, value }: NamedValue): string {
  const start = name === '' ? '@=' : `${quoted(name)}=`;
  return `${start}${writtenValue(value, start.length)}\r\n`;
}

function writtenValue(value: RegistryValue, column: number): string {
  switch (value.kind) {
    case 'text':
      return value.text.includes('\0') ? hex(REG_SZ, utf16Bytes(value.text), column) : quoted(value.text);
    case 'dword':
      return `dword:${value.number.toString(16).padStart(8, '0')}`;
    case 'bytes':
      return hex(value.type, value.bytes, column);
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** With one more byte, comma and backslash a line of bytes has at most 80 characters, as regedit writes it. */
const LINE_LENGTH = 76;

function hex(type: number, bytes: Uint8Array, column: number): string {
  let result = type === REG_BINARY ? 'hex:' : `hex(${type.toString(16)}):`;
  let length = column + result.length;
  for (const [at, byte] of bytes.entries()) {
    result += byte.toString(16).padStart(2, '0');
    length += 3;
    if (at === bytes.length - 1) break;
    result += ',';
    if (length <= LINE_LENGTH) continue;
    result += '\\\r\n  ';
    length = 2;
  }
  return result;
}
