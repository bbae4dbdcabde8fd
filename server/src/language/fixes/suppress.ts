import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { type Suppression, suppressionsIn } from '../model/suppressions';
import type { Span } from '../text/span';
import { replace } from './edits';
import type { SectionEdit } from './fix';

/**
 * What keeps a rule quiet on the line of a finding: its id in the comment above the line that does so for other rules,
 * before any reason, or a new comment there.
 * @param span What was found, relative to the start of the section.
 */
export function suppressEdits(
  model: Model,
  section: Section,
  span: Span,
  id: string,
): readonly SectionEdit[] {
  const line = section.green.lineAt(span.start);
  const above = suppressionAbove(model, section, line);
  if (above) {
    const { ids, idsEnd } = above.suppression;
    const newText = ids.length > 0 ? `, ${id}` : ` ${id}`;
    return [replace(above.section, { start: idsEnd, end: idsEnd }, newText)];
  }
  const start = section.green.lineStarts[line] ?? 0;
  const lineEnd = section.green.lines[line]?.lineEnd || model.file.lineEnd;
  return [replace(section, { start, end: start }, `; mapisvc-disable-next-line ${id}${lineEnd}`)];
}

/** The comment right above a line that suppresses rules in it; above a header it stands in the section before. */
function suppressionAbove(
  model: Model,
  section: Section,
  line: number,
): { readonly section: Section; readonly suppression: Suppression } | undefined {
  const home = line > 0 ? section : model.sections[section.ordinal - 1];
  const above = line > 0 ? line - 1 : (home?.green.lines.length ?? 0) - 1;
  const suppression =
    home && suppressionsIn(home.content).find(other => other.kind === 'next-line' && other.line === above);
  return home && suppression && { section: home, suppression };
}
