import { globalSectionKind } from '../knowledge/sections';
import { headerCommentsStart } from '../model/headerComments';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { type StretchMark, stretchMarks } from '../model/stretchMarks';
import type { GreenLine } from '../syntax/line';
import type { TextEdit } from '../text/edit';

/*
 * Sections in the order of their links: those of MAPI itself, then each service of [Services] with its providers and
 * extra sections as it lists them, then all others.
 *
 * 1. What MAPI reads stays, as it asks for sections by name: of several with one name the first stays before the others.
 * 2. Comments right above a header travel with it; what stands before them stays at the head of the file.
 * 3. The blank lines between two sections stay where they are, whatever sections come to stand there.
 * 4. Nothing is moved where a region or a suppression spans sections.
 */

/** The edits that put the sections of a file in the order of their links; none where they are, or cannot be moved. */
export function organize(model: Model): readonly TextEdit[] {
  const chunks = chunksOf(model);
  if (!chunks.every(({ marks }) => isBalanced(marks))) return [];
  const order = linkOrder(model).map(({ ordinal }) => chunks[ordinal - 1]!);
  const isMoved = (chunk: Chunk, at: number) => chunk !== chunks[at];
  const first = order.findIndex(isMoved);
  if (first < 0) return [];
  const end = order.findLastIndex(isMoved) + 1;
  let newText = '';
  for (let at = first; at < end; at++) {
    const { gap } = chunks[at]!;
    const isAtEnd = at === chunks.length - 1;
    newText += order[at]!.text + (order[at]!.endsInComment && !isAtEnd ? withBlankLine(gap) : gap);
  }
  return [{ start: chunks[first]!.start, end: chunks[end]?.start ?? model.file.length, newText }];
}

/** A section with the comments above its header, and without the last line end. */
interface Chunk {
  /** In the file. */
  readonly start: number;
  readonly text: string;
  /** What stands between it and the next: a line end, and blank lines. Empty at most at the end of the file. */
  readonly gap: string;
  readonly endsInComment: boolean;
  readonly marks: readonly StretchMark[];
}

function chunksOf(model: Model): readonly Chunk[] {
  const [preamble, ...sections] = model.sections;
  const headEnd = headerCommentsStart(preamble!.content);
  let start = preamble!.green.lineStarts[headEnd] ?? preamble!.green.length;
  let above = linesOf(preamble!, headEnd);
  return sections.map((section, at) => {
    const isLast = at === sections.length - 1;
    const ownEnd = isLast ? section.green.lines.length : headerCommentsStart(section.content);
    const own = linesOf(section, 0, ownEnd);
    const chunk = chunkOf(start, [...above.lines, ...own.lines], [...above.marks, ...own.marks]);
    start += chunk.text.length + chunk.gap.length;
    above = linesOf(section, ownEnd);
    return chunk;
  });
}

function linesOf({ green, content }: Section, first: number, end = green.lines.length) {
  const marks = [...stretchMarks(content)].filter(([line]) => first <= line && line < end);
  return { lines: green.lines.slice(first, end), marks: marks.map(([, mark]) => mark) };
}

function chunkOf(start: number, lines: readonly GreenLine[], marks: readonly StretchMark[]): Chunk {
  const whole = lines.map(({ text }) => text).join('');
  const last = lines.findLastIndex(({ syntax }) => syntax.kind !== 'blank');
  const gapLength = lines
    .slice(last + 1)
    .reduce((sum, { length }) => sum + length, lines[last]!.lineEnd.length);
  const text = whole.slice(0, whole.length - gapLength);
  const endsInComment = lines[last]!.syntax.kind === 'comment';
  return { start, text, gap: whole.slice(text.length), endsInComment, marks };
}

/** Keeps a comment at the end of a section off the header that comes to stand behind it. */
function withBlankLine(gap: string): string {
  return /^(?:\r\n|\r|\n)$/.test(gap) ? gap + gap : gap;
}

/** Whether every region and every suppression that begins in a section ends there. */
function isBalanced(marks: readonly StretchMark[]): boolean {
  return nests(marks, 'region', 'endregion') && nests(marks, 'disable', 'enable');
}

function nests(marks: readonly StretchMark[], opening: StretchMark, closing: StretchMark): boolean {
  let open = 0;
  for (const mark of marks) {
    if (mark === opening) open++;
    else if (mark === closing && --open < 0) return false;
  }
  return open === 0;
}

/** All sections but the preamble. */
function linkOrder(model: Model): readonly Section[] {
  const sections = model.sections.slice(1);
  const global = sections.filter(section => globalSectionKind(section.name) && model.isRead(section));
  const linked = model.services().flatMap(service => [service, ...partsOf(model, service)]);
  return [...new Set([...global, ...linked, ...sections])];
}

/** The sections that a service lists and that are not services themselves. */
function partsOf(model: Model, service: Section): readonly Section[] {
  const targets = model.linksFrom(service).flatMap(({ name }) => model.find(name) ?? []);
  return targets.filter(target => ['provider', 'extra'].includes(model.role(target)));
}
