import type { SectionContent } from './content';
import { closesStretch, stretchMarks } from './stretchMarks';
import { suppressedLine, suppressionsIn } from './suppressions';

/**
 * The line from which on the comments at a section's end are about the next header, right above which they stand.
 * Where there are none, the number of lines. What closes a stretch (`;endregion`, `; mapisvc-enable`) is no such comment.
 */
export function headerCommentsStart(content: SectionContent): number {
  const { lines } = content.green;
  const marks = stretchMarks(content);
  let first = lines.length;
  while (lines[first - 1]?.syntax.kind === 'comment' && !closesStretch(marks.get(first - 1))) first--;
  const suppressing = suppressionsIn(content).find(
    one => one.kind === 'next-line' && suppressedLine(content, one) === lines.length,
  );
  return Math.min(first, suppressing?.line ?? first);
}

/**
 * The line from which on the comments right above a line are about it. Those that begin right below the header are
 * about the section, unless they suppress a rule in the line.
 */
export function lineCommentsStart(content: SectionContent, line: number): number {
  const { lines } = content.green;
  const marks = stretchMarks(content);
  let first = line;
  while (lines[first - 1]?.syntax.kind === 'comment' && !marks.has(first - 1)) first--;
  if (lines[first - 1]?.syntax.kind !== 'header') return first;
  const suppressing = suppressionsIn(content).find(
    one => one.kind === 'next-line' && suppressedLine(content, one) === line,
  );
  return suppressing?.line ?? line;
}
