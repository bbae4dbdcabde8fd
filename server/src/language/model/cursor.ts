import type { EntryLine, HeaderLine } from '../syntax/line';
import { skipBlanks, trimmedEnd } from '../text/blanks';
import { type Span, shift, touches } from '../text/span';
import type { SectionContent } from './content';
import type { Entry } from './entry';
import type { Model } from './model';
import type { Section } from './sectionIndex';

/** What a cursor stands in. Spans and the offset are relative to the start of the section. */
export type Place = HeaderPlace | KeyPlace | ValuePlace | CommentPlace | OtherPlace;

interface InSection {
  readonly section: Section;
  readonly offset: number;
}

/** Between the brackets of a header. */
export interface HeaderPlace extends InSection {
  readonly kind: 'header';
  /** The name, and blanks between it and the cursor. */
  readonly name: Span;
  readonly closed: boolean;
}

/** In a key, or where one can be written: on a blank line, or in text that has no `=` yet. */
export interface KeyPlace extends InSection {
  readonly kind: 'key';
  /** Undefined as long as the line has no `=`. */
  readonly entry: Entry | undefined;
  /** The key, and blanks between it and the cursor; empty on a blank line. */
  readonly name: Span;
}

/** Behind the `=` of an entry. */
export interface ValuePlace extends InSection {
  readonly kind: 'value';
  readonly entry: Entry;
}

/** In a comment, behind its semicolon. */
export interface CommentPlace extends InSection {
  readonly kind: 'comment';
  /** From the semicolon to the last character that is no blank. */
  readonly text: Span;
}

/** In front of a comment, or beside the brackets of a header. */
export interface OtherPlace extends InSection {
  readonly kind: 'other';
}

/** What stands at an offset of the file. */
export function placeAt(model: Model, fileOffset: number): Place {
  const { section: index, line: number } = model.file.placeOf(fileOffset);
  const section = model.sections[index]!;
  const offset = fileOffset - model.startOf(section);
  const line = section.green.lines[number];
  const start = section.green.lineStarts[number] ?? 0;
  const behindLineEnd = line?.lineEnd && offset === start + line.length;
  if (!line || behindLineEnd) return keyPlace(section, offset, { start: offset, end: offset });
  switch (line.syntax.kind) {
    case 'blank':
      return keyPlace(section, offset, { start: offset, end: offset });
    case 'stray':
      return keyPlace(section, offset, shift(line.syntax.text, start));
    case 'comment': {
      const text = shift(line.syntax.text, start);
      return offset > text.start
        ? { kind: 'comment', section, offset, text }
        : { kind: 'other', section, offset };
    }
    case 'header':
      return inHeader(section, offset, line.syntax, start);
    case 'entry':
      return inEntry(section, offset, line.syntax, start);
  }
}

/** The entry on whose line an offset of a section stands. */
export function entryAt({ entries }: SectionContent, offset: number): Entry | undefined {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (entries[middle]!.lineSpan.start <= offset) low = middle;
    else high = middle - 1;
  }
  const entry = entries[low];
  return entry && touches(entry.lineSpan, offset) ? entry : undefined;
}

/**
 * The part of a value that a cursor stands in: between two separators, without the blanks that the cursor is not in.
 * Where there is no separator, all of the value.
 */
export function partAt({ section, offset, entry }: ValuePlace, separator: string | null): Span {
  const { start, end } = writable(section, offset, entry);
  const text = section.green.slice({ start, end });
  const cursor = offset - start;
  const before = separator ? text.lastIndexOf(separator, cursor - 1) + 1 : 0;
  const after = separator ? text.indexOf(separator, cursor) : -1;
  const from = cursor === 0 ? 0 : skipBlanks(text, before, cursor);
  const to = trimmedEnd(text, cursor, after < 0 ? text.length : after);
  return { start: start + from, end: start + to };
}

/** Where the value of an entry can be written: inside the quotes, if the cursor is there, else from the `=` to the end of the line. */
function writable({ green }: Section, offset: number, { valueSpan, rawSpan, equals, line }: Entry): Span {
  const quoted = valueSpan.start > rawSpan.start;
  if (quoted && touches(valueSpan, offset)) return valueSpan;
  return { start: equals + 1, end: (green.lineStarts[line] ?? 0) + (green.lines[line]?.contentEnd ?? 0) };
}

function inHeader(section: Section, offset: number, syntax: HeaderLine, lineStart: number): Place {
  const first = lineStart + syntax.header.start + 1;
  const last = lineStart + syntax.header.end - (syntax.closed ? 1 : 0);
  if (offset < first || (syntax.closed && offset > last)) return { kind: 'other', section, offset };
  return {
    kind: 'header',
    section,
    offset,
    name: reaching(shift(syntax.name, lineStart), offset),
    closed: syntax.closed,
  };
}

function inEntry(section: Section, offset: number, syntax: EntryLine, lineStart: number): Place {
  const entry = entryAt(section.content, lineStart)!;
  if (offset > lineStart + syntax.equals) return { kind: 'value', section, offset, entry };
  return { ...keyPlace(section, offset, entry.keySpan), entry };
}

function keyPlace(section: Section, offset: number, name: Span): KeyPlace {
  return { kind: 'key', section, offset, entry: undefined, name: reaching(name, offset) };
}

function reaching({ start, end }: Span, offset: number): Span {
  return { start: Math.min(start, offset), end: Math.max(end, offset) };
}
