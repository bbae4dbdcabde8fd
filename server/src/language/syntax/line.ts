import { skipBlanks, trimmed, trimmedEnd } from '../text/blanks';
import type { Span } from '../text/span';
import { work } from './work';

/** A line taken apart; all spans are relative to the start of the line. */
export type LineSyntax = BlankLine | CommentLine | HeaderLine | EntryLine | StrayLine;

export interface BlankLine {
  readonly kind: 'blank';
}

export interface CommentLine {
  readonly kind: 'comment';
  /** From the semicolon to the last character that is no blank. */
  readonly text: Span;
}

export interface HeaderLine {
  readonly kind: 'header';
  /** From `[` to `]`, or to the end of the line where there is no `]`. */
  readonly header: Span;
  /** The name without the blanks around it. */
  readonly name: Span;
  readonly closed: boolean;
  /** What follows `]` and is never read; empty at most. */
  readonly rest: Span;
}

export interface EntryLine {
  readonly kind: 'entry';
  readonly key: Span;
  /** The offset of the first `=`. */
  readonly equals: number;
  /** The value without the blanks around it, quotes included. */
  readonly value: Span;
}

export interface StrayLine {
  readonly kind: 'stray';
  readonly text: Span;
}

/** One line with its line end (CR LF, CR, LF or, at the end of the file, none). It does not know where it stands. */
export class GreenLine {
  /** What somebody has worked out of this text alone. It is kept here, as a WeakMap of all lines of a large file is slow. */
  note: object | null = null;
  #syntax: LineSyntax | undefined;

  constructor(readonly text: string) {
    work.linesMade++;
  }

  get length(): number {
    return this.text.length;
  }

  /** The line's text without its line end ends here. */
  get contentEnd(): number {
    let end = this.text.length;
    if (end > 0 && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > 0 && this.text.charCodeAt(end - 1) === CR) end--;
    return end;
  }

  /** `''` at the end of a file whose last line has no line end. */
  get lineEnd(): string {
    return this.text.slice(this.contentEnd);
  }

  /** Whether the line opens a section; looks at no more than the blanks at its start. */
  get opensSection(): boolean {
    return this.text.charCodeAt(skipBlanks(this.text, 0, this.text.length)) === BRACKET;
  }

  get syntax(): LineSyntax {
    if (!this.#syntax) {
      work.charactersScanned += this.text.length;
      this.#syntax = takeApart(this.text, this.contentEnd);
    }
    return this.#syntax;
  }
}

/** The lines of a text, each with its line end; an empty text has none. */
export function splitLines(text: string): GreenLine[] {
  work.charactersScanned += text.length;
  const lines: GreenLine[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    lines.push(new GreenLine(text.slice(start, at + 1)));
    start = at + 1;
  }
  if (start < text.length) lines.push(new GreenLine(text.slice(start)));
  return lines;
}

const LF = 0x0a;
const CR = 0x0d;
const BRACKET = 0x5b;
const SEMICOLON = 0x3b;

function takeApart(text: string, contentEnd: number): LineSyntax {
  const { start, end } = trimmed(text, 0, contentEnd);
  if (start === end) return { kind: 'blank' };
  const first = text.charCodeAt(start);
  if (first === SEMICOLON) return { kind: 'comment', text: { start, end } };
  if (first === BRACKET) return header(text, start, end);
  const equals = text.indexOf('=', start);
  if (equals < 0 || equals >= end) return { kind: 'stray', text: { start, end } };
  const key = { start, end: trimmedEnd(text, start, equals) };
  return { kind: 'entry', key, equals, value: trimmed(text, equals + 1, end) };
}

function header(text: string, start: number, end: number): HeaderLine {
  const bracket = text.indexOf(']', start);
  const closed = bracket >= 0 && bracket < end;
  const nameEnd = closed ? bracket : end;
  const headerEnd = closed ? bracket + 1 : end;
  return {
    kind: 'header',
    header: { start, end: headerEnd },
    name: trimmed(text, start + 1, nameEnd),
    closed,
    rest: trimmed(text, headerEnd, end),
  };
}
