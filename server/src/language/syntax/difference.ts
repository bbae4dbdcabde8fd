import type { TextEdit } from '../text/edit';
import type { MapisvcFile } from './file';
import type { GreenSection } from './section';

/**
 * The edits that lead from one state of a file to another that edits made of it.
 * Sections that both states share are passed over without a look at their text; the text between two of them becomes one edit.
 */
export function editsBetween(before: MapisvcFile, after: MapisvcFile): readonly TextEdit[] {
  const places = new Map(after.sections.map((section, index) => [section, index]));
  const edits: TextEdit[] = [];
  let from = { before: 0, after: 0 };
  for (let index = 0; index <= before.sections.length; index++) {
    const shared =
      index === before.sections.length ? after.sections.length : places.get(before.sections[index]!);
    if (shared === undefined) continue;
    const edit = replacement(
      before.sectionStart(from.before),
      textOf(before.sections.slice(from.before, index)),
      textOf(after.sections.slice(from.after, shared)),
    );
    if (edit) edits.push(edit);
    from = { before: index + 1, after: shared + 1 };
  }
  return edits;
}

function textOf(sections: readonly GreenSection[]): string {
  return sections.map(section => section.text).join('');
}

/** The edit without what both texts begin and end with. */
function replacement(offset: number, old: string, text: string): TextEdit | null {
  if (old === text) return null;
  const shorter = Math.min(old.length, text.length);
  let first = 0;
  while (first < shorter && old[first] === text[first]) first++;
  let same = 0;
  while (same < shorter - first && old[old.length - 1 - same] === text[text.length - 1 - same]) same++;
  return {
    start: offset + first,
    end: offset + old.length - same,
    newText: text.slice(first, text.length - same),
  };
}
