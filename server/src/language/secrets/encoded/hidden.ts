import type { Span } from '../../text/span';
import type { SecretEncoding } from '../secret';
import { fromBase64, fromHex, type PlacedBytes, textOf, utf8At } from './bytes';

/** A text that another one holds in an encoding. */
export interface HiddenText {
  readonly text: string;
  readonly encoding: SecretEncoding;
  /** Whether the encoded stretch holds nothing but this text, in printable ASCII. */
  readonly whole: boolean;
  /** What stands in the outer text for a stretch of this one. */
  outer(span: Span): Span;
}

/** The readable texts that a text hides, as hexadecimal digits, base64, percent codes or letters of a wrong code page. */
export function hiddenTexts(text: string): readonly HiddenText[] {
  const hidden: HiddenText[] = [];
  for (const match of text.matchAll(HEX))
    hidden.push(...inHex(text, match.index, match.index + match[0].length));
  for (const match of text.matchAll(BASE64)) hidden.push(...inBase64(match[0], match.index));
  if (PERCENT.test(text)) hidden.push(inPercent(text));
  if (MISREAD.test(text)) hidden.push(...inWrongCodePage(text));
  return hidden;
}

/** Eight bytes or more; between them may stand what registry files and people put there. */
const HEX =
  /(?<![\p{L}\p{N}])(?:0x)?(?:[0-9a-f]{12,}|[0-9a-f]{2}(?:(?:[ :-]|,(?:\\\s*)?)[0-9a-f]{2}){5,})(?![\p{L}\p{N}])/giu;
const BASE64 = /(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/]{16,}|[A-Za-z0-9_-]{16,})={0,2}(?![A-Za-z0-9+/_=-])/g;
const PERCENT = /%[2-7][0-9a-f]/i;
const MISREAD = /[\u00a0-\u00ff][\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/;

/** Texts in bytes: of 8-bit characters or UTF-8, and of UTF-16 in both byte orders; runs of them among other bytes. */
function inHex(text: string, start: number, end: number): HiddenText[] {
  const placed = fromHex(
    text,
    text.startsWith('0x', start) || text.startsWith('0X', start) ? start + 2 : start,
    end,
  );
  if (!placed) return [];
  return [...runs(placed, eightBit), ...runs(placed, utf16(0)), ...runs(placed, utf16(1))];
}

/** Reads one character of bytes: its code point and length; -1 for what is no text. */
type ReadCharacter = (bytes: Uint8Array, at: number) => readonly [point: number, length: number];

const SHORTEST = 6;

function runs({ bytes, offsets }: PlacedBytes, read: ReadCharacter): HiddenText[] {
  const found: HiddenText[] = [];
  let text = '';
  let places: number[] = [];
  for (let at = 0; at <= bytes.length; ) {
    const [point, length] = at < bytes.length ? read(bytes, at) : [-1, 1];
    if (isReadable(point)) {
      const character = String.fromCodePoint(point);
      for (let n = 0; n < character.length; n++) places.push(offsets[at]!);
      text += character;
    } else {
      if (text.length >= SHORTEST) {
        const whole = places[0] === offsets[0] && isPadding(bytes, at) && /^[\x20-\x7e]+$/.test(text);
        found.push(placedText(text, whole, [...places, offsets[Math.min(at, bytes.length)]!]));
      }
      text = '';
      places = [];
    }
    at += length;
  }
  return found;
}

/** Whether from an offset on there is nothing but NUL. */
function isPadding(bytes: Uint8Array, from: number): boolean {
  return bytes.subarray(from).every(byte => byte === 0);
}

function placedText(text: string, whole: boolean, places: readonly number[]): HiddenText {
  return {
    text,
    whole,
    encoding: 'hex',
    outer: ({ start, end }) => ({ start: places[start]!, end: places[end]! }),
  };
}

const eightBit: ReadCharacter = (bytes, at) => {
  const [point, length] = utf8At(bytes, at);
  if (point >= 0) return [point, length];
  return [bytes[at]! >= 0xa0 ? bytes[at]! : -1, 1];
};

function utf16(high: 0 | 1): ReadCharacter {
  return (bytes, at) => {
    if (at + 1 >= bytes.length) return [-1, 1];
    const unit = high === 0 ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!;
    const isText =
      unit < 0x250 || (unit >= 0x370 && unit < 0x1100) || (unit >= 0x3000 && unit < 0xd7b0) || unit >= 0xff00;
    return isText && isReadable(unit) ? [unit, 2] : [-1, 1];
  };
}

function isReadable(point: number): boolean {
  return (
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point < 0x7f) ||
    (point >= 0xa0 && point < 0xfffe)
  );
}

function inBase64(digits: string, start: number): HiddenText[] {
  const bytes = fromBase64(digits);
  const text = bytes && textOf(bytes);
  const whole = { start, end: start + digits.length };
  return text !== undefined && text.length >= SHORTEST
    ? [{ text, encoding: 'base64', whole: false, outer: () => whole }]
    : [];
}

function inPercent(text: string): HiddenText {
  let plain = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text[at] === '%' ? Number.parseInt(text.slice(at + 1, at + 3), 16) : Number.NaN;
    const escaped = code >= 0x20 && code < 0x7f;
    places.push(at);
    plain += escaped ? String.fromCharCode(code) : text[at];
    at += escaped ? 3 : 1;
  }
  places.push(text.length);
  return {
    text: plain,
    encoding: 'percent',
    whole: false,
    outer: ({ start, end }) => ({ start: places[start]!, end: places[end]! }),
  };
}

/** UTF-8, Cyrillic or Greek text that was read as Windows-1252. */
function inWrongCodePage(text: string): HiddenText[] {
  const hidden: HiddenText[] = [];
  const utf8 = asUtf8(text);
  if (utf8) hidden.push(utf8);
  if (/[\u00c0-\u00ff]{4}/.test(text))
    for (const [from, letters] of ALPHABETS)
      hidden.push(
        sameLength(text.replace(from, letter => String.fromCharCode(letter.charCodeAt(0) + letters))),
      );
  return hidden;
}

/** Letters of Windows-1251 and -1253, and how far from those of Windows-1252 they stand in Unicode. */
const ALPHABETS: readonly (readonly [RegExp, number])[] = [
  [/[\u00c0-\u00ff]/g, 0x410 - 0xc0],
  [/[\u00c0-\u00fe]/g, 0x390 - 0xc0],
];

function sameLength(text: string): HiddenText {
  return { text, encoding: 'code-page', whole: false, outer: span => span };
}

function asUtf8(text: string): HiddenText | undefined {
  const bytes = Uint8Array.from(text, character => byteOf(character.charCodeAt(0)));
  let plain = '';
  const places: number[] = [];
  let changed = false;
  for (let at = 0; at < text.length; ) {
    const [point, length] = text.charCodeAt(at) < 0x80 ? [-1, 1] : utf8At(bytes, at);
    const isLetter = point >= 0xa0 && byteOf(text.charCodeAt(at)) !== 0;
    const character = isLetter ? String.fromCodePoint(point) : text[at]!;
    for (let n = 0; n < character.length; n++) places.push(at);
    plain += character;
    changed ||= isLetter;
    at += isLetter ? length : 1;
  }
  places.push(text.length);
  if (!changed) return undefined;
  return {
    text: plain,
    encoding: 'code-page',
    whole: false,
    outer: ({ start, end }) => ({ start: places[start]!, end: places[end]! }),
  };
}

/** The byte that Windows-1252 reads as a character; 0 for those of no byte. */
function byteOf(code: number): number {
  return code < 0x100 ? code : (HIGH.get(code) ?? 0);
}

const HIGH: ReadonlyMap<number, number> = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (character, at) => [
    character.charCodeAt(0),
    0x80 + at,
  ]),
);
