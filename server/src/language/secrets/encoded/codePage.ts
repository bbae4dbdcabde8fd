import { utf8At } from './bytes';
import type { HiddenText } from './hiddenText';

/** UTF-8, Cyrillic or Greek text that was read as Windows-1252. */
export function misreadTexts(text: string): readonly HiddenText[] {
  if (!MISREAD.test(text)) return [];
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

const MISREAD = /[\u00a0-\u00ff][\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/;

/** Letters of Windows-1251 and -1253, and how far from those of Windows-1252 they stand in Unicode. */
const ALPHABETS: readonly (readonly [RegExp, number])[] = [
  [/[\u00c0-\u00ff]/g, 0x410 - 0xc0],
  [/[\u00c0-\u00fe]/g, 0x390 - 0xc0],
];

function sameLength(text: string): HiddenText {
  return { text, encoding: null, whole: false, outer: span => span };
}

function asUtf8(text: string): HiddenText | undefined {
  const bytes = Uint8Array.from({ length: text.length }, (_, at) => byteOf(text.charCodeAt(at)));
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
    encoding: null,
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
