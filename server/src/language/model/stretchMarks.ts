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

/** `enable-some` ends the suppression of the rules that it names. */
export type StretchMark = NonNullable<RegionMark> | 'disable' | 'enable' | 'enable-some';

/** The comments of a section that open or close a stretch of lines, a region or a suppression, by line. */
export function stretchMarks(content: SectionContent): ReadonlyMap<number, StretchMark> {
  if (content.comments.length === 0) return NONE;
  const marks = new Map<number, StretchMark>();
  for (const { line } of content.comments) {
    const mark = regionMark(content.green.lines[line]!);
    if (mark) marks.set(line, mark);
  }
  for (const { kind, line, ids } of suppressionsIn(content)) {
    if (kind === 'from-here') marks.set(line, 'disable');
    else if (kind === 'enable') marks.set(line, ids.length === 0 ? 'enable' : 'enable-some');
  }
  return marks;
}

/** Whether a comment belongs to the lines before it, whatever stands behind it. */
export function closesStretch(mark: StretchMark | undefined): boolean {
  return mark === 'endregion' || mark === 'enable' || mark === 'enable-some';
}

const NONE: ReadonlyMap<number, StretchMark> = new Map();
