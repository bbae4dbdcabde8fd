import type { Span } from '../../text/span';
import { fromHex, type PlacedBytes, utf8At } from './bytes';
import type { HiddenText } from './hiddenText';

/** The texts that stand in hexadecimal digits. */
export function hexTexts(text: string): readonly HiddenText[] {
  return [...text.matchAll(HEX)].flatMap(({ 0: run, index }) => textsInRun(text, index, index + run.length));
}

/** Eight bytes or more; between them may stand what registry files and people put there. */
const HEX =
  /(?<![\p{L}\p{N}])(?:0x)?(?:[0-9a-f]{12,}|[0-9a-f]{2}(?:(?:[ :-]|,(?:\\\s*)?)[0-9a-f]{2}){5,})(?![\p{L}\p{N}])/giu;

/**
 * Texts in bytes: of 8-bit characters or UTF-8, and of UTF-16LE from an even and from an odd byte on;
 * the latter reads UTF-16BE as well. Around them other bytes may stand.
 */
function textsInRun(text: string, start: number, end: number): readonly HiddenText[] {
  const placed = fromHex(text, /^0x/i.test(text.slice(start, start + 2)) ? start + 2 : start, end);
  return placed ? [...runs(placed, 0, eightBit), ...runs(placed, 0, utf16), ...runs(placed, 1, utf16)] : [];
}

/** Reads one character of bytes: its code point and length; -1 for what is no text. */
type ReadCharacter = (bytes: Uint8Array, at: number) => readonly [point: number, length: number];

const SHORTEST = 6;

function runs(placed: PlacedBytes, from: 0 | 1, read: ReadCharacter): readonly HiddenText[] {
  const { bytes, offsets } = placed;
  const found: HiddenText[] = [];
  let text = '';
  let places: number[] = [];
  for (let at = from, length = 1, point = 0; at <= bytes.length; at += length) {
    [point, length] = at < bytes.length ? read(bytes, at) : [-1, 1];
    if (isReadable(point)) {
      const character = String.fromCodePoint(point);
      for (let n = 0; n < character.length; n++) places.push(offsets[at]!);
      text += character;
      continue;
    }
    if (text.length >= SHORTEST) found.push(placedText(text, [...places, offsets[at]!], placed, at));
    text = '';
    places = [];
  }
  return found;
}

/** A text whose characters stand at `places`, the last of which is its end, before the byte number `next`. */
function placedText(text: string, places: readonly number[], placed: PlacedBytes, next: number): HiddenText {
  const isWhole = places[0] === placed.offsets[0] && /^[\x20-\x7e]+$/.test(text);
  const whole = isWhole && placed.bytes.subarray(next).every(byte => byte === 0);
  const outer = ({ start, end }: Span) => ({ start: places[start]!, end: places[end]! });
  return { text, whole, encoding: 'hex', outer };
}

const eightBit: ReadCharacter = (bytes, at) => {
  const [point, length] = utf8At(bytes, at);
  if (point >= 0) return [point, length];
  return [bytes[at]! >= 0xa0 ? bytes[at]! : -1, 1];
};

const utf16: ReadCharacter = (bytes, at) => {
  if (at + 1 >= bytes.length) return [-1, 1];
  const unit = bytes[at]! | (bytes[at + 1]! << 8);
  return [
    isReadable(unit) && UTF16_LETTERS.some(([first, last]) => unit >= first && unit <= last) ? unit : -1,
    2,
  ];
};

/** Scripts that texts are written in: Latin; Greek to Thai; punctuation, Japanese, Chinese, Korean; wide forms. */
const UTF16_LETTERS: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x24f],
  [0x370, 0x10ff],
  [0x3000, 0xd7af],
  [0xff00, 0xffef],
];

function isReadable(point: number): boolean {
  return (
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point < 0x7f) ||
    (point >= 0xa0 && point < 0xfffe)
  );
}
