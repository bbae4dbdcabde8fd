import type { Span } from '../../text/span';

/** What stands after a name. */
export interface ReadValue {
  /** Without quotes and blanks around it. */
  readonly span: Span;
  readonly quoted: boolean;
}

/** Longer values are cut here: enough for any password, and it bounds the work on hostile text. */
const LONGEST = 400;
const LONGEST_QUOTED = 4000;

const CLOSING: Record<string, string> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
  '‚': '‘',
  '「': '」',
  '”': '”',
};

/** The value that begins at an offset, after blanks; `endsAtSemicolon` keeps blanks in it, as connection strings do. */
export function readValue(text: string, at: number, endsAtSemicolon: boolean): ReadValue | undefined {
  let start = skip(text, at);
  if (start >= text.length) return undefined;
  const escaped = text[start] === '\\' && (text[start + 1] === '"' || text[start + 1] === "'");
  if (escaped) start++;
  const close = CLOSING[text[start]!];
  if (close !== undefined) {
    const quoted = readQuoted(text, start + 1, escaped ? `\\${close}` : close);
    if (quoted) return quoted;
    start++;
  }
  const end = bareEnd(text, start, endsAtSemicolon);
  return end > start ? { span: { start, end }, quoted: false } : undefined;
}

/** A value that was read only as far as `readValue` goes, to where it ends. */
export function wholeValue(text: string, { start, end }: Span): Span {
  if (end - start < LONGEST) return { start, end };
  const length = text.slice(end).search(/[\s"'`;,<>]/);
  return { start, end: length < 0 ? text.length : end + length };
}

/** The rest of a clause: up to what surely ends a value, blanks included. */
export function clauseEnd(text: string, start: number): number {
  const rest = text.slice(start, start + LONGEST);
  const stop = /;|[,|](?=\s|$)|\s(?:[-/]{1,2}\w)|\r|\n|\t/.exec(rest);
  return trimEnd(text, start, start + (stop ? stop.index : rest.length));
}

function skip(text: string, at: number): number {
  while (at < text.length && (text[at] === ' ' || text[at] === '\t' || text[at] === '\u00a0')) at++;
  return at;
}

/** The closing quote is one that something ends after; without any, the first. */
function readQuoted(text: string, start: number, close: string): ReadValue | undefined {
  const rest = text.slice(start, start + LONGEST_QUOTED);
  const first = rest.indexOf(close);
  for (let at = first, tries = 0; at >= 0 && tries < QUOTES; at = rest.indexOf(close, at + 1), tries++) {
    const next = text[start + at + close.length];
    if (next === undefined || ENDS_AFTER_QUOTE.includes(next))
      return { span: { start, end: start + at }, quoted: true };
  }
  return first < 0 ? undefined : { span: { start, end: start + first }, quoted: true };
}

/** How many quotes may stand in a quoted secret. */
const QUOTES = 20;
const ENDS_AFTER_QUOTE = ' \t;,)]}>/\\&|"\'.:\r\n';

function bareEnd(text: string, start: number, endsAtSemicolon: boolean): number {
  const rest = text.slice(start, start + LONGEST);
  if (endsAtSemicolon) {
    const stop =
      rest.startsWith('{') && rest.includes('};')
        ? rest.indexOf('};') + 1
        : rest.search(/;|"(?=[\s/>,})]|$)/);
    return trimEnd(text, start, start + (stop < 0 ? rest.length : stop));
  }
  const stop = BARE_STOP.exec(rest);
  return withoutPunctuation(text, start, start + (stop ? stop.index : rest.length));
}

/** A comma, bar or ampersand ends a value only where another part follows it. */
const BARE_STOP =
  /[\s"`“”«»<，。；、]|;|[,|](?=\s|$|[\p{L}"']+\s*[:=])|&(?=[\w.-]+=|&|$)|'(?=\s|[,;})\]]|$)|\\(?=["'rn])/u;

/** Closing brackets without their opening ones, and the punctuation of a sentence, do not belong to a value. */
function withoutPunctuation(text: string, start: number, end: number): number {
  let at = end;
  for (; at > start; at--) {
    const sign = text[at - 1]!;
    const opening = OPENING[sign];
    if (opening !== undefined) {
      if (text.slice(start, at).includes(opening)) break;
    } else if (sign === ',' || (sign === '.' && !/\S/.test(text[at] ?? ' '))) continue;
    else break;
  }
  return at;
}

const OPENING: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}
