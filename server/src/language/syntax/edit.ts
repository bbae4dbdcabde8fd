import { applyEdits, orderedEdits, type TextEdit } from '../text/edit';
import type { MapisvcFile } from './file';
import { type GreenLine, splitLines } from './line';
import { Regrouping } from './regroup';
import type { GreenSection } from './section';

/*
 * An edit makes anew the lines that it touches, and of these the sections; all others are taken over.
 *
 * 1. A region is the whole lines from the one that holds an edit's start to the one that holds its end,
 *    so that its text, edited, can be split into lines without looking at its neighbours.
 * 2. The one neighbour that matters is a line that ends in a lone CR: an LF put behind it joins its line end.
 * 3. Lines behind a region, up to the next header, belong to whatever section the region's last line is in.
 */

/** The sections of an edited text, of which the first `before` and the last `behind` are those of the file. */
interface EditedSections {
  readonly sections: readonly GreenSection[];
  readonly before: number;
  readonly behind: number;
}

/**
 * The sections of the edited text.
 * @throws RangeError where edits overlap or lie outside the file.
 */
export function editSections(file: MapisvcFile, edits: readonly TextEdit[]): EditedSections {
  const touched = regions(file, orderedEdits(edits, file.length));
  const first = Math.max(touched[0]!.first.section - 1, 0);
  const end = touched.at(-1)!.last.section + 1;
  const regrouping = new Regrouping();
  let next: LinePlace = { section: first, line: 0 };
  for (const region of touched) {
    copy(file, regrouping, next, region.first);
    for (const line of editedLines(file, region)) regrouping.add(line);
    next = after(file, region.last);
  }
  copy(file, regrouping, next, { section: end, line: 0 });
  const middle = regrouping.finish();
  const sections = file.sections.slice(0, first).concat(middle, file.sections.slice(end));
  return { sections, before: first, behind: file.sections.length - end };
}

/** A line by its section and its number in that section. */
interface LinePlace {
  readonly section: number;
  readonly line: number;
}

interface Region {
  readonly first: LinePlace;
  readonly last: LinePlace;
  readonly edits: readonly TextEdit[];
}

function regions(file: MapisvcFile, edits: readonly TextEdit[]): Region[] {
  const found: Region[] = [];
  for (const edit of edits) {
    const first = firstTouched(file, edit.start);
    const last = file.placeOf(edit.end);
    const open = found.at(-1);
    if (open && !isBefore(open.last, first))
      found[found.length - 1] = { first: open.first, last, edits: [...open.edits, edit] };
    else found.push({ first, last, edits: [edit] });
  }
  return found;
}

function firstTouched(file: MapisvcFile, offset: number): LinePlace {
  const place = file.placeOf(offset);
  const previous = before(file, place);
  const atLineStart = offset === file.startOf(place);
  return atLineStart && previous && lineAt(file, previous)?.lineEnd === '\r' ? previous : place;
}

function editedLines(file: MapisvcFile, { first, last, edits }: Region): GreenLine[] {
  const start = file.startOf(first);
  const end = file.startOf(last) + (lineAt(file, last)?.length ?? 0);
  const inRegion = edits.map(edit => ({
    start: edit.start - start,
    end: edit.end - start,
    newText: edit.newText,
  }));
  return splitLines(applyEdits(file.slice({ start, end }), inRegion));
}

/** Takes over the lines from one place up to another. */
function copy(file: MapisvcFile, regrouping: Regrouping, from: LinePlace, to: LinePlace): void {
  let { section } = from;
  if (from.line > 0 || section === to.section) {
    const lines = file.sections[section]?.lines ?? [];
    addLines(regrouping, lines.slice(from.line, section === to.section ? to.line : lines.length));
    if (section === to.section) return;
    section++;
  }
  regrouping.keep(file.sections.slice(section, to.section));
  addLines(regrouping, file.sections[to.section]?.lines.slice(0, to.line) ?? []);
}

function addLines(regrouping: Regrouping, [first, ...others]: readonly GreenLine[]): void {
  if (!first) return;
  regrouping.add(first);
  regrouping.addAll(others);
}

function lineAt(file: MapisvcFile, { section, line }: LinePlace): GreenLine | undefined {
  return file.sections[section]?.lines[line];
}

function isBefore(a: LinePlace, b: LinePlace): boolean {
  return a.section < b.section || (a.section === b.section && a.line < b.line);
}

function after(file: MapisvcFile, { section, line }: LinePlace): LinePlace {
  const isLast = line + 1 >= (file.sections[section]?.lines.length ?? 0);
  return isLast ? { section: section + 1, line: 0 } : { section, line: line + 1 };
}

function before(file: MapisvcFile, { section, line }: LinePlace): LinePlace | null {
  if (line > 0) return { section, line: line - 1 };
  const previous = file.sections[section - 1];
  return previous && previous.lines.length > 0
    ? { section: section - 1, line: previous.lines.length - 1 }
    : null;
}
