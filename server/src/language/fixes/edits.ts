import { closest, distance } from 'fastest-levenshtein';
import type { Entry, ListItem } from '../model/entry';
import { headerCommentsStart } from '../model/headerComments';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { Span } from '../text/span';
import type { SectionEdit } from './fix';

/*
 * The edits that fixes are made of. All keep the line ends of the file.
 */

/** Puts `newText` in the place of a span. */
export function replace(section: Section, { start, end }: Span, newText: string): SectionEdit {
  return { section, start, end, newText };
}

/** Removes an entry's line, or part of a line, with its line end. */
export function removeLine(section: Section, offset: number): SectionEdit {
  const line = section.green.lineAt(offset);
  const start = section.green.lineStarts[line] ?? 0;
  return { section, start, end: start + (section.green.lines[line]?.length ?? 0), newText: '' };
}

/** Adds an entry behind the section's last entry, or behind its header. */
export function addEntry(model: Model, section: Section, key: string, value: string): SectionEdit {
  return addLines(model, section, [`${key}=${value}`]);
}

/** Adds lines, given without line ends, behind the section's last entry, or behind its header. */
export function addLines(model: Model, section: Section, added: readonly string[]): SectionEdit {
  return addLinesBehind(model, section, section.content.entries.at(-1)?.line ?? 0, added);
}

/** Adds lines, given without line ends, behind a line of the section. */
export function addLinesBehind(
  model: Model,
  section: Section,
  behind: number,
  added: readonly string[],
): SectionEdit {
  const { lines, lineStarts } = section.green;
  const line = lines[behind];
  const end = (lineStarts[behind] ?? 0) + (line?.length ?? 0);
  const { lineEnd } = model.file;
  const text = added.join(lineEnd);
  const newText = !line || line.lineEnd ? `${text}${lineEnd}` : `${lineEnd}${text}`;
  return { section, start: end, end, newText };
}

/** Removes an item of a list, and one separator with it. */
export function removeItem(
  section: Section,
  entry: Entry,
  items: readonly ListItem[],
  item: ListItem,
): SectionEdit {
  const at = items.indexOf(item);
  const before = items[at - 1];
  const next = items[at + 1];
  if (item.comma && before)
    return { section, start: before.span.end, end: Math.max(item.span.end, item.comma.end), newText: '' };
  return {
    section,
    start: entry.valueSpan.start,
    end: next ? next.span.start : entry.valueSpan.end,
    newText: '',
  };
}

/** A section as a fix writes it. */
export interface NewSection {
  readonly name: string;
  readonly entries: readonly (readonly [key: string, value: string])[];
}

/** Adds sections at the end of the file, with an empty line before each where any text stands there. */
export function addSections(model: Model, added: readonly NewSection[]): SectionEdit {
  const blocks = added.map(({ name, entries }) => [
    `[${name}]`,
    ...entries.map(([key, value]) => `${key}=${value}`),
  ]);
  return addBlocks(model, blocks);
}

/** Adds blocks of lines at the end of the file, with an empty line before each where any text stands there. */
export function addBlocks(model: Model, blocks: readonly (readonly string[])[]): SectionEdit {
  const section = model.sections.at(-1)!;
  const { lineEnd } = model.file;
  const last = section.green.lines.at(-1);
  const gap = !last || last.syntax.kind === 'blank' ? '' : lineEnd;
  const finish = last && !last.lineEnd ? lineEnd : '';
  const text = blocks.map(lines => lines.map(line => line + lineEnd).join('')).join(lineEnd);
  const end = section.green.length;
  return { section, start: end, end, newText: finish + gap + text };
}

/**
 * Removes a section with its comments, those above its header included; comments about the next header stay.
 * With the last section go the empty lines before it.
 */
export function removeSection(
  model: Model,
  section: Section,
  isLast = section === model.sections.at(-1),
): readonly SectionEdit[] {
  const end = offsetOfLine(section, headerCommentsStart(section.content));
  const { section: above, line } = headerComments(model, section);
  const start = offsetOfLine(above, isLast ? emptyLinesStart(above, line) : line);
  const body = replace(section, { start: 0, end }, '');
  const { length } = above.green;
  return start < length ? [replace(above, { start, end: length }, ''), body] : [body];
}

/** Removes several sections in the same way. */
export function removeSections(model: Model, sections: readonly Section[]): readonly SectionEdit[] {
  const lastKept = model.sections.findLastIndex(section => !sections.includes(section));
  const removals = sections.flatMap(section => removeSection(model, section, section.ordinal > lastKept));
  const touched = new Set(removals.map(({ section }) => section));
  return [...touched].flatMap(section =>
    merged(removals.filter(removal => removal.section === section)).map(span => replace(section, span, '')),
  );
}

/** Spans as ones that do not overlap. */
function merged(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && span.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}

/** The lines of the comments above a section's header that can only be about it, without line ends. */
export function headerCommentLines(model: Model, section: Section): readonly string[] {
  const { section: above, line } = headerComments(model, section);
  return above.green.lines.slice(line).map(({ text, contentEnd }) => text.slice(0, contentEnd));
}

/**
 * From which line of the section before it on comments are about a section: behind an empty line, and not at the head of
 * the file. Where there are none, the number of lines.
 */
function headerComments(
  model: Model,
  { ordinal }: Section,
): { readonly section: Section; readonly line: number } {
  const section = model.sections[ordinal - 1]!;
  const { lines } = section.green;
  const line = headerCommentsStart(section.content);
  const areItsOwn = ordinal > 1 && lines[line - 1]?.syntax.kind === 'blank';
  return { section, line: areItsOwn ? line : lines.length };
}

function emptyLinesStart({ green }: Section, line: number): number {
  let start = line;
  while (green.lines[start - 1]?.syntax.kind === 'blank') start--;
  return start;
}

/** The candidate that a misspelt name most likely means; undefined where none is near. Case does not count. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 3));
  const near = candidates.filter(candidate => Math.abs(candidate.length - name.length) <= limit);
  if (near.length === 0) return undefined;
  const upper = name.toUpperCase();
  const found = closest(
    upper,
    near.map(candidate => candidate.toUpperCase()),
  );
  const candidate = near.find(other => other.toUpperCase() === found);
  return candidate !== undefined && distance(upper, found) <= limit ? candidate : undefined;
}

function offsetOfLine({ green }: Section, line: number): number {
  return green.lineStarts[line] ?? green.length;
}
