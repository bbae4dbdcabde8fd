import * as l10n from '@vscode/l10n';
import { Refusal } from '../refusal';
import { Registry } from './registry';
import {
  binary,
  dword,
  REG_BINARY,
  REG_DWORD,
  REG_EXPAND_SZ,
  REG_MULTI_SZ,
  REG_SZ,
  type RegistryValue,
  text,
  utf16Text,
} from './value';

/**
 * Reads the text of a .reg file as regedit imports it, into a new registry or over one that is there.
 * @param ansiText The text of 8-bit bytes: where the file begins with REGEDIT4, expandable and multiple strings are such bytes.
 * @throws Refusal where a line is not understood: nothing may get lost in silence.
 */
export function readRegistryText(
  source: string,
  ansiText: (bytes: Uint8Array) => string,
  registry = new Registry(),
): Registry {
  const reader = new Reader(source);
  const header = reader.restOfLine().trim();
  if (header !== VERSION_5 && header !== VERSION_4) throw reader.error(1);
  const import8Bit = header === VERSION_4 ? ansiText : null;
  let key: string | null = null;
  while (reader.skipToContent()) {
    if (reader.peek() === '[') key = readHeader(reader, registry);
    else readValue(reader, registry, key, import8Bit);
  }
  return registry;
}

export const VERSION_5 = 'Windows Registry Editor Version 5.00';
const VERSION_4 = 'REGEDIT4';

/** The key that the following values belong to; null after the removal of a key. */
function readHeader(reader: Reader, registry: Registry): string | null {
  const { line } = reader;
  const header = reader
    .restOfLine()
    .replace(/\]\s*;[^\]]*$/, ']')
    .trimEnd();
  const removes = header.startsWith('[-');
  const path = header.slice(removes ? 2 : 1, -1);
  if (!header.endsWith(']') || path === '' || path.split('\\').includes('')) throw reader.error(line);
  if (removes) registry.deleteKey(path);
  else registry.makeKey(path);
  return removes ? null : path;
}

function readValue(
  reader: Reader,
  registry: Registry,
  key: string | null,
  ansiText: ((bytes: Uint8Array) => string) | null,
): void {
  const { line } = reader;
  const name = reader.take('@') ? '' : reader.quoted();
  reader.skipBlanks();
  if (key === null || name === null || !reader.take('=')) throw reader.error(line);
  reader.skipBlanks();
  const quoted = reader.quoted();
  const written = quoted === null ? reader.continuedLine() : '';
  if (written === '-') return registry.deleteValue(key, name);
  const value = quoted === null ? unquoted(written, ansiText) : text(quoted);
  if (!value || (quoted !== null && !/^\s*(;.*)?$/.test(reader.restOfLine()))) throw reader.error(line);
  registry.set(key, name, value);
}

function unquoted(written: string, ansiText: ((bytes: Uint8Array) => string) | null): RegistryValue | null {
  const number = /^dword:([0-9a-f]{1,8})$/i.exec(written);
  if (number) return dword(Number.parseInt(number[1]!, 16));
  const hex = /^hex(?:\(([0-9a-f]{1,8})\))?:((?:[0-9a-f]{1,2}(?:,[0-9a-f]{1,2})*)?),?$/i.exec(written);
  if (!hex) return null;
  const bytes = Uint8Array.from(hex[2] === '' ? [] : hex[2]!.split(','), byte => Number.parseInt(byte, 16));
  return ofType(
    hex[1] === undefined ? REG_BINARY : Number.parseInt(hex[1], 16),
    widened(bytes, hex[1], ansiText),
  );
}

/** The bytes of a string in UTF-16LE, where the file has it in 8-bit characters. */
function widened(
  bytes: Uint8Array,
  type: string | undefined,
  ansiText: ((bytes: Uint8Array) => string) | null,
): Uint8Array {
  const isString = [REG_SZ, REG_EXPAND_SZ, REG_MULTI_SZ].includes(Number.parseInt(type ?? '', 16));
  return ansiText && isString ? new Uint8Array(Buffer.from(ansiText(bytes), 'utf16le')) : bytes;
}

/** One form for each value: a number and a text are also written as bytes at times. */
function ofType(type: number, bytes: Uint8Array): RegistryValue {
  if (type === REG_BINARY) return binary(bytes);
  if (type === REG_DWORD && bytes.length === 4) return dword(Buffer.from(bytes).readUInt32LE());
  if (type === REG_SZ && isPlainText(bytes)) return text(utf16Text(bytes));
  return { kind: 'bytes', type, bytes };
}

/** Whether bytes are whole UTF-16 characters with one zero, at their end. */
function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return false;
  const characters = Buffer.from(bytes).toString('utf16le');
  return characters.indexOf('\0') === characters.length - 1;
}

/** Walks through the text of a .reg file, line by line and within lines. */
class Reader {
  /** From 1. */
  line = 1;
  #at = 0;

  constructor(readonly source: string) {}

  peek(): string {
    return this.source[this.#at] ?? '';
  }

  take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.#at++;
    return true;
  }

  skipBlanks(): void {
    while (this.peek() === ' ' || this.peek() === '\t') this.#at++;
  }

  /** Goes to the next character that is neither blank, line end nor comment; false where there is none. */
  skipToContent(): boolean {
    for (;;) {
      this.skipBlanks();
      if (this.#at >= this.source.length) return false;
      if (this.peek() !== ';' && this.peek() !== '\r' && this.peek() !== '\n') return true;
      this.restOfLine();
    }
  }

  /** What is left of the line, without its end, which is passed. */
  restOfLine(): string {
    const end = /\r\n|\r|\n|$/g;
    end.lastIndex = this.#at;
    const found = end.exec(this.source)!;
    const rest = this.source.slice(this.#at, found.index);
    this.#at = found.index + found[0].length;
    if (found[0] !== '') this.line++;
    return rest;
  }

  /** The rest of the line, and of those after it as long as a backslash ends the one before; blanks and comments are left out. */
  continuedLine(): string {
    let written = '';
    for (;;) {
      const rest = this.restOfLine().replace(/;.*$/, '').replaceAll(/\s/g, '');
      if (!rest.endsWith('\\')) return written + rest;
      written += rest.slice(0, -1);
    }
  }

  /** A text in quotes, line ends in it included; null where there is none. */
  quoted(): string | null {
    const quoted = /"((?:[^"\\]|\\[^])*)"/y;
    quoted.lastIndex = this.#at;
    const found = quoted.exec(this.source);
    if (!found) return null;
    this.#at = quoted.lastIndex;
    this.line += found[0].split('\n').length - 1;
    return found[1]!.replaceAll(/\\([^])/g, '$1');
  }

  error(line: number): Refusal {
    return new Refusal(
      'bad-registry',
      l10n.t('Line {line} of the registry file is not understood.', { line }),
    );
  }
}
