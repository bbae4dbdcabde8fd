import type { GreenLine } from '../syntax/line';
import type { SectionContent } from './content';
import { suppressionsIn } from './suppressions';

export type RegionMark = 'region' | 'endregion' | null;

/** Whether a comment opens or closes a region that an editor folds: `;region`, `;endregion`. */
export function regionMark({ syntax, text }: GreenLine): RegionMark {
  if (syntax.kind !== 'comment') return null;
  const found = /^;\s*#?(end)?region\b/i.exec(text.slice(syntax.text.start));
  if (!found) return null;
  return found[1] ? 'endregion' : 'region';
}

/** The comments of a section that open or close a stretch of lines, a region or a suppression, by line in its order. */
export function stretchMarks(content: SectionContent): ReadonlyMap<number, 'opens' | 'closes'> {
  if (content.comments.length === 0) return NONE;
  const marks = new Map<number, 'opens' | 'closes'>();
  for (const { line } of content.comments) {
    const mark = regionMark(content.green.lines[line]!);
    if (mark) marks.set(line, mark === 'region' ? 'opens' : 'closes');
  }
  for (const { kind, line } of suppressionsIn(content))
    if (kind !== 'next-line') marks.set(line, kind === 'from-here' ? 'opens' : 'closes');
  return marks;
}

const NONE: ReadonlyMap<number, 'opens' | 'closes'> = new Map();
