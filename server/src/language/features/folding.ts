import type { Model } from '../model/model';
import { type RegionMark, regionMark } from '../model/stretchMarks';
import type { GreenSection } from '../syntax/section';
import { type Span, shift } from '../text/span';

/** Lines that can be hidden behind their first one: a span of the file, from the start of the first line to the end of the last one's text. */
export interface FoldingRange {
  readonly span: Span;
  readonly kind: 'section' | 'comment' | 'region';
}

/**
 * Sections, comments of several lines, and what stands between `;region` and `;endregion`.
 * A section folds without the blank lines behind it, and without a comment right above the next header, which is about that one.
 */
export function folding(model: Model): readonly FoldingRange[] {
  const found: FoldingRange[] = [];
  const openRegions: number[] = [];
  for (const section of model.sections) {
    const start = model.startOf(section);
    const { whole, own, comments, markers } = foldsOf(section.green);
    const ofSection = section === model.sections.at(-1) ? whole : own;
    if (ofSection) found.push({ span: shift(ofSection, start), kind: 'section' });
    for (const span of comments) found.push({ span: shift(span, start), kind: 'comment' });
    for (const { opens, span } of markers) {
      if (opens) openRegions.push(start + span.start);
      else if (openRegions.length > 0)
        found.push({ span: { start: openRegions.pop()!, end: start + span.end }, kind: 'region' });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** What folds in a section by its own text; spans are relative to its start. */
interface Folds {
  /** The section up to its last line that is not blank; null where that is its header. */
  readonly whole: Span | null;
  /** The same without a comment at the very end. */
  readonly own: Span | null;
  readonly comments: readonly Span[];
  readonly markers: readonly Marker[];
}

interface Marker {
  readonly opens: boolean;
  readonly span: Span;
}

const known = new WeakMap<GreenSection, Folds>();

function foldsOf(green: GreenSection): Folds {
  let folds = known.get(green);
  if (!folds) known.set(green, (folds = findFolds(green)));
  return folds;
}

function findFolds(green: GreenSection): Folds {
  const { lines } = green;
  const marks = lines.map(regionMark);
  let last = lines.length - 1;
  const isAbout = (line: number) => lines[line]?.syntax.kind === 'comment' && marks[line] !== 'endregion';
  while (isAbout(last)) last--;
  return {
    whole: sectionFold(green, lines.length - 1),
    own: sectionFold(green, last),
    comments: commentRuns(green, marks),
    markers: marks.flatMap((mark, line) =>
      mark ? { opens: mark === 'region', span: linesSpan(green, line, line) } : [],
    ),
  };
}

function sectionFold(green: GreenSection, lastLine: number): Span | null {
  let last = lastLine;
  while (green.lines[last]?.syntax.kind === 'blank') last--;
  return green.header && last > 0 ? linesSpan(green, 0, last) : null;
}

function commentRuns(green: GreenSection, marks: readonly RegionMark[]): Span[] {
  const runs: Span[] = [];
  let first = -1;
  for (let line = 0; line <= green.lines.length; line++) {
    const isComment = green.lines[line]?.syntax.kind === 'comment' && !marks[line];
    if (isComment && first < 0) first = line;
    if (isComment || first < 0) continue;
    if (line - first > 1) runs.push(linesSpan(green, first, line - 1));
    first = -1;
  }
  return runs;
}

function linesSpan({ lines, lineStarts }: GreenSection, first: number, last: number): Span {
  return { start: lineStarts[first]!, end: lineStarts[last]! + lines[last]!.contentEnd };
}
