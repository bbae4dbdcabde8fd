import type { Span } from '../../text/span';
import { fromBase64, textOf } from './bytes';
import { misreadTexts } from './codePage';
import { hexTexts } from './hex';
import type { HiddenText } from './hiddenText';

/** The readable texts that a text hides, as hexadecimal digits, base64, percent codes or letters of a wrong code page. */
export function hiddenTexts(text: string): readonly HiddenText[] {
  return [...hexTexts(text), ...base64Texts(text), ...percentText(text), ...misreadTexts(text)];
}

/** Shorter texts hold no name with a secret. */
const SHORTEST = 6;
const BASE64 = /(?<![A-Za-z0-9+/_-])(?:[A-Za-z0-9+/]{16,}|[A-Za-z0-9_-]{16,})={0,2}(?![A-Za-z0-9+/_=-])/g;

function base64Texts(text: string): readonly HiddenText[] {
  const found: HiddenText[] = [];
  for (const { 0: digits, index } of text.matchAll(BASE64)) {
    const bytes = fromBase64(digits);
    const inner = bytes && textOf(bytes);
    const whole = { start: index, end: index + digits.length };
    if (inner !== undefined && inner.length >= SHORTEST)
      found.push({ text: inner, encoding: 'base64', whole: false, outer: () => whole });
  }
  return found;
}

/** The text with the codes of printable ASCII characters replaced: `password%3D…`. */
function percentText(text: string): readonly HiddenText[] {
  if (!/%[2-7][0-9a-f]/i.test(text)) return [];
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
  const outer = ({ start, end }: Span) => ({ start: places[start]!, end: places[end]! });
  return [{ text: plain, encoding: 'percent', whole: false, outer }];
}
