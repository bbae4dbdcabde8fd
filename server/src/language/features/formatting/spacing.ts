import { isQuoted, LENGTH_LIMIT } from '../../model/entry';
import type { separatorOf } from '../../model/separators';
import type { EntryLine, GreenLine, HeaderLine } from '../../syntax/line';
import type { TextEdit } from '../../text/edit';
import type { FormatOptions } from './options';

/*
 * Blanks within a line. Only spaces and tabs are touched: other characters that Windows trims are control characters,
 * which a rule finds, and it is not certain that every version trims them.
 */

/** Removes the blanks around a header and inside its brackets. Text behind `]` stays as it is. */
export function headerSpacing(
  { text, contentEnd }: GreenLine,
  { header, closed, rest }: HeaderLine,
): TextEdit[] {
  const open = header.start + 1;
  const nameStart = skipSoft(text, open, contentEnd);
  const edits = [gap(text, 0, skipSoft(text, 0, contentEnd), ''), gap(text, open, nameStart, '')];
  if (closed) edits.push(gap(text, softBefore(text, nameStart, header.end - 1), header.end - 1, ''));
  if (rest.start === rest.end) {
    const end = Math.max(nameStart, closed ? header.end : 0);
    edits.push(gap(text, softBefore(text, end, contentEnd), contentEnd, ''));
  }
  return edits.filter(edit => edit !== null);
}

/** Sets the blanks around an entry, its `=`, and the items of its list. */
export function entrySpacing(
  { text, contentEnd }: GreenLine,
  { key, equals, value }: EntryLine,
  separator: Separator,
  options: FormatOptions,
): TextEdit[] {
  const start = skipSoft(text, 0, contentEnd);
  const valueStart = skipSoft(text, equals + 1, contentEnd);
  const valueEnd = softBefore(text, valueStart, contentEnd);
  const blank = options.spaceAroundEquals ? ' ' : '';
  return [
    gap(text, 0, start, ''),
    gap(text, softBefore(text, start, equals), equals, key.end > key.start ? blank : ''),
    lead(text, equals + 1, valueStart, valueStart < valueEnd ? blank : ''),
    ...(separator && !isQuoted(text, value)
      ? itemSpacing(text, valueStart, valueEnd, separator, options)
      : []),
    gap(text, valueEnd, contentEnd, ''),
  ].filter(edit => edit !== null);
}

/** Removes the blanks at the end of a line. */
export function endSpacing({ text, contentEnd }: GreenLine): TextEdit[] {
  const edit = gap(text, softBefore(text, 0, contentEnd), contentEnd, '');
  return edit ? [edit] : [];
}

/** Whether a line holds nothing but blanks that may be removed. */
export function isSoftBlank({ text, contentEnd }: GreenLine): boolean {
  return skipSoft(text, 0, contentEnd) === contentEnd;
}

type Separator = ReturnType<typeof separatorOf>;

/** Windows cuts a value that grows too long, and one with a NUL: these stay as they are. */
function itemSpacing(
  text: string,
  start: number,
  end: number,
  separator: NonNullable<Separator>,
  { listSpacing, flagSpacing }: FormatOptions,
): TextEdit[] {
  const before = separator === '|' && flagSpacing ? ' ' : '';
  const behind = (separator === '|' ? flagSpacing : listSpacing) ? ' ' : '';
  const edits: (TextEdit | null)[] = [];
  let itemStart = start;
  for (
    let at = text.indexOf(separator, start);
    at >= 0 && at < end;
    at = text.indexOf(separator, itemStart)
  ) {
    const itemEnd = softBefore(text, itemStart, at);
    const next = skipSoft(text, at + 1, end);
    const hasNext = next < end && text[next] !== separator;
    edits.push(gap(text, itemEnd, at, itemEnd > itemStart ? before : ''));
    edits.push(lead(text, at + 1, next, hasNext ? behind : ''));
    itemStart = next;
  }
  const found = edits.filter(edit => edit !== null);
  const length = found.reduce(
    (sum, edit) => sum + edit.newText.length - (edit.end - edit.start),
    end - start,
  );
  const isCut = Math.max(length, end - start) >= LENGTH_LIMIT || text.slice(start, end).includes('\0');
  return isCut ? [] : found;
}

/** The blanks before a value or an item: where a semicolon begins it, they decide whether it is taken for a comment. */
function lead(text: string, start: number, end: number, newText: string): TextEdit | null {
  return text[end] === ';' ? null : gap(text, start, end, newText);
}

function gap(text: string, start: number, end: number, newText: string): TextEdit | null {
  return text.slice(start, end) === newText ? null : { start, end, newText };
}

function skipSoft(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSoft(text.charCodeAt(at))) at++;
  return at;
}

/** Where the blanks before `end` begin. */
function softBefore(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSoft(text.charCodeAt(at - 1))) at--;
  return at;
}

function isSoft(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
