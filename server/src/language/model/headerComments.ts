import type { GreenLine } from '../syntax/line';
import type { SectionContent } from './content';
import { suppressedLine, suppressionsIn } from './suppressions';

/**
 * The line from which on the comments at a section's end are about the next header, right above which they stand.
 * Where there are none, the number of lines. What closes a stretch (`;endregion`, `; mapisvc-enable`) is no such comment.
 */
export function headerCommentsStart(content: SectionContent): number {
  const { lines } = content.green;
  const suppressions = suppressionsIn(content);
  const closing = new Set(suppressions.filter(({ kind }) => kind === 'enable').map(({ line }) => line));
  let first = lines.length;
  while (isAbout(lines[first - 1]) && !closing.has(first - 1)) first--;
  const suppressing = suppressions.find(
    one => one.kind === 'next-line' && suppressedLine(content, one) === lines.length,
  );
  return Math.min(first, suppressing?.line ?? first);
}

const REGION_END = /^;\s*#?endregion\b/i;

function isAbout(line: GreenLine | undefined): boolean {
  return line?.syntax.kind === 'comment' && !REGION_END.test(line.text.slice(line.syntax.text.start));
}
