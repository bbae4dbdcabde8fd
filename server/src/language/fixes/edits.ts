import { closest, distance } from 'fastest-levenshtein';
import type { Entry, ListItem } from '../model/entry';
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
  const { entries } = section.content;
  const { lines, lineStarts } = section.green;
  const after = entries.at(-1)?.line ?? 0;
  const line = lines[after];
  const end = (lineStarts[after] ?? 0) + (line?.length ?? 0);
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

/** Removes an item of a list, or the entry where it is the only one. */
export function removeItemOrEntry(
  section: Section,
  entry: Entry,
  items: readonly ListItem[],
  item: ListItem,
): SectionEdit {
  return items.length > 1
    ? removeItem(section, entry, items, item)
    : removeLine(section, entry.lineSpan.start);
}

/** Adds a section at the end of the file, with an empty line before it where the file has any text. */
export function addSection(
  model: Model,
  name: string,
  entries: readonly (readonly [key: string, value: string])[],
): SectionEdit {
  const section = model.sections.at(-1)!;
  const { lineEnd } = model.file;
  const last = section.green.lines.at(-1);
  const gap = !last ? '' : last.syntax.kind === 'blank' ? '' : lineEnd;
  const finish = last && !last.lineEnd ? lineEnd : '';
  const lines = [`[${name}]`, ...entries.map(([key, value]) => `${key}=${value}`)];
  const end = section.green.length;
  return { section, start: end, end, newText: finish + gap + lines.map(line => line + lineEnd).join('') };
}

/** Removes a section whole, header, entries and comments. */
export function removeSection(section: Section): SectionEdit {
  return { section, start: 0, end: section.green.length, newText: '' };
}

/** The candidate that a misspelt name most likely means; undefined where none is near. Case does not count. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const upper = name.toUpperCase();
  const found = closest(
    upper,
    candidates.map(candidate => candidate.toUpperCase()),
  );
  const candidate = candidates.find(other => other.toUpperCase() === found);
  const limit = Math.max(2, Math.floor(name.length / 3));
  return candidate !== undefined && distance(upper, found) <= limit ? candidate : undefined;
}
