import type { Span } from '../text/span';

/** A piece of a C header; blanks and continued line ends are no tokens. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'comment' | 'sign' | 'lineEnd';
  readonly text: string;
  readonly span: Span;
  /** The number of the line in which it begins, from zero. */
  readonly line: number;
}

/** The tokens of a text, in order. Whatever the text is, each character is in a token, a blank or a continued line end. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const end = endOf(kind, text, at);
    const piece = text.slice(at, end);
    if (kind !== 'blank' && kind !== 'splice')
      tokens.push({ kind, text: piece, span: { start: at, end }, line });
    line += lineEndsIn(piece);
    at = end;
  }
  return tokens;
}

/** The number of line ends in a text: CR LF is one. */
export function lineEndsIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

type Kind = Token['kind'] | 'blank' | 'splice';

function kindAt(text: string, at: number): Kind {
  const character = text[at]!;
  const next = text[at + 1] ?? '';
  if (isLineEnd(character)) return 'lineEnd';
  if (character === '\\' && isLineEnd(next)) return 'splice';
  if (character === '/' && (next === '/' || next === '*')) return 'comment';
  if (character === '"' || character === "'") return 'string';
  if (/[A-Za-z_]/.test(character)) return 'name';
  if (/\d/.test(character)) return 'number';
  return /\s/.test(character) ? 'blank' : 'sign';
}

function endOf(kind: Kind, text: string, at: number): number {
  switch (kind) {
    case 'name':
    case 'number':
      return matchEnd(/\w+/y, text, at);
    case 'blank':
      return matchEnd(/[^\S\r\n]+/y, text, at);
    case 'lineEnd':
      return lineEndAt(text, at);
    case 'splice':
      return lineEndAt(text, at + 1);
    case 'string':
      return stringEnd(text, at);
    case 'comment':
      return text[at + 1] === '*' ? blockEnd(text, at) : lineCommentEnd(text, at);
    case 'sign':
      return matchEnd(/<<|>>|[^]/y, text, at);
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.exec(text);
  return pattern.lastIndex;
}

function lineEndAt(text: string, at: number): number {
  return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);
}

function blockEnd(text: string, at: number): number {
  const close = text.indexOf('*/', at + 2);
  return close < 0 ? text.length : close + 2;
}

/** A backslash at the end of a line continues the comment, as it does everything. */
function lineCommentEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text[end]!))
    end = text[end] === '\\' && isLineEnd(text[end + 1] ?? '') ? lineEndAt(text, end + 1) : end + 1;
  return end;
}

/** Up to the same quote, or to the end of the line where there is none. */
function stringEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && !isLineEnd(text[end]!)) {
    if (text[end] === text[at]) return end + 1;
    end += text[end] === '\\' && end + 1 < text.length ? 2 : 1;
  }
  return Math.min(end, text.length);
}

function isLineEnd(character: string): boolean {
  return character === '\r' || character === '\n';
}
