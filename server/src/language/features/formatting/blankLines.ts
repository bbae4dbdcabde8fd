import type { SectionContent } from '../../model/content';
import { headerCommentsStart } from '../../model/headerComments';
import type { GreenSection } from '../../syntax/section';
import type { TextEdit } from '../../text/edit';
import { isSoftBlank } from './spacing';

/** Where a section stands: nothing but blank lines is before the first, and no header behind the last. */
export interface PlaceInFile {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Removes and adds blank lines: none at the file's ends, one at most within a section, and the given number before
 * the comments right above the next header. Offsets are relative to the section's start.
 */
export function blankLines(content: SectionContent, place: PlaceInFile, betweenSections: number): TextEdit[] {
  const { green } = content;
  const ownEnd = place.isLast ? green.lines.length : headerCommentsStart(content);
  const edits: TextEdit[] = [];
  for (let line = 0; line < ownEnd; ) {
    const end = runEnd(green, line, ownEnd);
    if (end > line)
      edits.push(...resized(green, line, end, wanted(green, line, end, ownEnd, place, betweenSections)));
    line = Math.max(end, line + 1);
  }
  if (!place.isLast && ownEnd > 0 && !isBlank(green, ownEnd - 1))
    edits.push(...resized(green, ownEnd, ownEnd, betweenSections));
  return edits;
}

/** The line behind the blank lines that begin at a line. */
function runEnd(green: GreenSection, first: number, limit: number): number {
  let end = first;
  while (end < limit && isBlank(green, end)) end++;
  return end;
}

function wanted(
  green: GreenSection,
  first: number,
  end: number,
  ownEnd: number,
  { isFirst, isLast }: PlaceInFile,
  betweenSections: number,
): number {
  if ((isFirst && first === 0) || (isLast && end === green.lines.length)) return 0;
  if (isLast || end < ownEnd) return 1;
  // Without a blank line the comment would come to stand right above the header.
  const isBehindComment = green.lines[first - 1]?.syntax.kind === 'comment';
  return isBehindComment ? Math.max(betweenSections, 1) : betweenSections;
}

/** Makes a run of blank lines as long as wanted, and its lines empty. */
function resized(green: GreenSection, first: number, end: number, count: number): TextEdit[] {
  const { lines, lineStarts, length } = green;
  const offsetOf = (line: number) => lineStarts[line] ?? length;
  const keptEnd = Math.min(end, first + count);
  const edits: TextEdit[] = [];
  for (let line = first; line < keptEnd; line++) edits.push(...emptied(green, line));
  const behind = offsetOf(end);
  if (keptEnd < end) edits.push({ start: offsetOf(keptEnd), end: behind, newText: '' });
  const missing = count - (end - first);
  if (missing > 0)
    edits.push({ start: behind, end: behind, newText: lines[end - 1]!.lineEnd.repeat(missing) });
  return edits;
}

/** Between a CR and an LF the blanks stay: without them the two would be one line end. */
function emptied({ lines, lineStarts }: GreenSection, line: number): TextEdit[] {
  const { contentEnd, lineEnd } = lines[line]!;
  const start = lineStarts[line]!;
  const joins = lines[line - 1]?.lineEnd === '\r' && lineEnd === '\n';
  return contentEnd === 0 || joins ? [] : [{ start, end: start + contentEnd, newText: '' }];
}

function isBlank({ lines }: GreenSection, line: number): boolean {
  const found = lines[line];
  return found !== undefined && isSoftBlank(found);
}
