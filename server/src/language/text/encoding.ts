import * as l10n from '@vscode/l10n';
import { charactersOf } from './characters';
import { type CodePage, codePages, defaultCodePage } from './codePages';
import type { Span } from './span';

/** How the bytes of a file are text; the name that the command line prints. */
export type Encoding = 'windows-1252' | `cp${Exclude<CodePage, 1252>}` | 'utf-16le';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** What makes Windows read a file otherwise than it is meant. */
export type EncodingProblem = 'utf-8-mark' | 'utf-16be' | 'utf-16-without-mark';

/** A character that an encoding does not have, or not in this place. */
export class UnencodableTextError extends Error {
  override readonly name = 'UnencodableTextError';

  constructor(
    readonly character: string,
    /** In UTF-16 units of the text that should have been written. */
    readonly offset: number,
    readonly encoding: Encoding,
  ) {
    super(
      l10n.t(
        'The character “{character}” ({codePoint}) cannot be written here in the encoding {encoding}. Use another character, or save the file as UTF-16LE.',
        { character, codePoint: codePointName(character), encoding },
      ),
    );
  }
}

/**
 * The text of a file as Windows reads it: UTF-16LE where its mark (FF FE) stands, which is dropped with an odd last
 * byte, and else the ANSI code page. No other mark is known. Never fails, and loses no byte of a code page.
 */
export function decode(bytes: Uint8Array, codePage: CodePage = defaultCodePage): Decoded {
  const encoding = encodingOf(bytes, codePage);
  return { text: encoding === 'utf-16le' ? utf16Text(bytes) : ansiText(bytes, codePage), encoding };
}

/** How Windows reads these bytes. */
export function encodingOf(bytes: Uint8Array, codePage: CodePage): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return codePage === 1252 ? 'windows-1252' : `cp${codePage}`;
}

/**
 * The bytes that `decode` reads as this text, with the mark where it is UTF-16LE.
 * @throws UnencodableTextError where there are none.
 */
export function encode(text: string, encoding: Encoding): Uint8Array {
  const bytes = encoding === 'utf-16le' ? markedUtf16(text) : encodeFragment(text, encoding);
  assertReadsAs(bytes, text, encoding);
  return bytes;
}

/**
 * The bytes of a text that stands somewhere in a file: no mark, and no regard to its neighbours.
 * @param at where the text begins in the whole, for the error.
 * @throws UnencodableTextError
 */
export function encodeFragment(text: string, encoding: Encoding, at = 0): Uint8Array {
  if (encoding === 'utf-16le') return utf16Bytes(text);
  const characters = charactersOf(codePageOf(encoding));
  const bytes: number[] = [];
  let offset = at;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    const encoded = codePoint < 0x80 ? [codePoint] : characters.encode(codePoint);
    if (!encoded) throw new UnencodableTextError(character, offset, encoding);
    bytes.push(...encoded);
    offset += character.length;
  }
  return Uint8Array.from(bytes);
}

/** @throws UnencodableTextError at the first place where the bytes are not read as the text. */
export function assertReadsAs(bytes: Uint8Array, text: string, encoding: Encoding): void {
  const read = decode(bytes, codePageOf(encoding));
  if (read.encoding === encoding && read.text === text) return;
  let offset = 0;
  while (offset < text.length - 1 && read.text[offset] === text[offset]) offset++;
  throw new UnencodableTextError(String.fromCodePoint(text.codePointAt(offset) ?? 0), offset, encoding);
}

/** The code page of an encoding; for UTF-16LE any will do, as its mark decides. */
export function codePageOf(encoding: Encoding): CodePage {
  return codePages.find(codePage => encoding === `cp${codePage}`) ?? defaultCodePage;
}

/** What is wrong with the encoding of a file, by its first bytes; null where Windows reads what is meant. */
export function encodingProblem(bytes: Uint8Array): EncodingProblem | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-mark';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const littleEndian = a !== 0 && b === 0 && c !== 0 && d === 0;
  const bigEndian = a === 0 && b !== 0 && c === 0 && d !== 0;
  return littleEndian || bigEndian ? 'utf-16-without-mark' : null;
}

/** Every character of a text that a code page cannot hold, in order. */
export function unencodable(text: string, codePage: CodePage): readonly Span[] {
  const characters = charactersOf(codePage);
  const spans: Span[] = [];
  for (const { 0: character, index } of text.matchAll(/[^\0-\x7f]/gu))
    if (!characters.encode(character.codePointAt(0)!))
      spans.push({ start: index, end: index + character.length });
  return spans;
}

const mark = [0xff, 0xfe];

function ansiText(bytes: Uint8Array, codePage: CodePage): string {
  const characters = charactersOf(codePage);
  const units = new Uint16Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characters.lengthAt(bytes, at);
    const codePoint = characters.codePointAt(bytes, at, length);
    at += length;
    if (codePoint > 0xffff) units[count++] = 0xd7c0 + (codePoint >> 10);
    units[count++] = codePoint > 0xffff ? 0xdc00 + (codePoint & 0x3ff) : codePoint;
  }
  return textOf(units.subarray(0, count));
}

function utf16Text(bytes: Uint8Array): string {
  const units = new Uint16Array((bytes.length - mark.length) >> 1);
  for (let at = 0; at < units.length; at++) units[at] = bytes[2 * at + 2]! + bytes[2 * at + 3]! * 0x100;
  return textOf(units);
}

function markedUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(mark.length + 2 * text.length);
  bytes.set(mark);
  bytes.set(utf16Bytes(text), mark.length);
  return bytes;
}

function utf16Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) {
    bytes[2 * at] = text.charCodeAt(at) & 0xff;
    bytes[2 * at + 1] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}

/** In pieces, as a call takes a limited number of arguments; a spread would be five times slower. */
function textOf(units: Uint16Array): string {
  const piece = 0x2000;
  let text = '';
  for (let at = 0; at < units.length; at += piece)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + piece));
  return text;
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
