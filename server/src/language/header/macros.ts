import type { Span } from '../text/span';
import { commentText, type DocumentedLine, describeLines } from './comments';
import { lineEndsIn, type Token, tokensOf } from './tokens';

/** A `#define` of a header. */
export interface Macro {
  readonly name: string;
  readonly nameSpan: Span;
  /** From the `#` to the end of the value. */
  readonly span: Span;
  /** Null for a macro without parentheses right behind its name. */
  readonly parameters: readonly string[] | null;
  readonly value: readonly Token[];
  /** What the comment beside it says, in one line; empty where there is none. */
  readonly description: string;
  /** Where it ends with all comments about it, before the line end. */
  readonly end: number;
}

/** The macros that a header defines, in its order; those between `#if 0` and `#endif` are none. */
export function macrosOf(text: string): readonly Macro[] {
  const lines = withoutExcluded(linesOf(tokensOf(text)));
  const descriptions = describeLines(lines);
  return lines.flatMap(({ code }, at) => {
    const { text: description, end } = descriptions[at]!;
    return macroOf(code, description, lines[end]!.end) ?? [];
  });
}

/** A line as the preprocessor takes it, continued lines included. */
interface Line extends DocumentedLine {
  readonly code: readonly Token[];
  readonly end: number;
}

function linesOf(tokens: readonly Token[]): readonly Line[] {
  const lines: Line[] = [];
  let held: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'lineEnd') held.push(token);
    else if (held.length > 0) {
      lines.push(lineOf(held));
      held = [];
    }
  }
  return held.length > 0 ? [...lines, lineOf(held)] : lines;
}

function lineOf(tokens: readonly Token[]): Line {
  const last = tokens.at(-1)!;
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  return {
    code,
    end: last.span.end,
    first: tokens[0]!.line,
    last: last.line + lineEndsIn(last.text),
    isCode: code.length > 0,
    comment: tokens.flatMap(token => (token.kind === 'comment' ? commentText(token.text) : [])).join(' '),
  };
}

/** The lines without those that `#if 0` leaves out, where people park what is no longer so. */
function withoutExcluded(lines: readonly Line[]): readonly Line[] {
  let depth = 0;
  return lines.filter(({ code }) => {
    const [sign, directive, condition] = code;
    const name = sign?.text === '#' ? directive?.text : undefined;
    if (depth === 0 && !(name === 'if' && condition?.text === '0' && code.length === 3)) return true;
    if (name === 'if' || name === 'ifdef' || name === 'ifndef') depth++;
    if (name === 'endif' || (depth === 1 && (name === 'else' || name === 'elif'))) depth--;
    return false;
  });
}

function macroOf(code: readonly Token[], description: string, end: number): Macro | null {
  const [sign, directive, name, ...rest] = code;
  if (sign?.text !== '#' || directive?.text !== 'define' || name?.kind !== 'name') return null;
  const { parameters, value } = parametersOf(name, rest);
  return {
    name: name.text,
    nameSpan: name.span,
    span: { start: sign.span.start, end: code.at(-1)!.span.end },
    parameters,
    value,
    description,
    end,
  };
}

function parametersOf(name: Token, rest: readonly Token[]): Pick<Macro, 'parameters' | 'value'> {
  const [open] = rest;
  const close = rest.findIndex(({ text }) => text === ')');
  if (open?.text !== '(' || open.span.start !== name.span.end || close < 0)
    return { parameters: null, value: rest };
  const names = rest.slice(1, close).filter(({ kind }) => kind === 'name');
  return { parameters: names.map(({ text }) => text), value: rest.slice(close + 1) };
}
