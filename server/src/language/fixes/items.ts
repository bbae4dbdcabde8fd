import type { Entry, ListItem } from '../model/entry';
import type { Section } from '../model/sectionIndex';
import { removeItem, removeLine } from './edits';
import type { SectionEdit } from './fix';

/** Removes an item of a list, or the entry where it is the only one. */
export function removeItemOrEntry(
  section: Section,
  entry: Entry,
  items: readonly ListItem[],
  item: ListItem,
): SectionEdit {
  return items.length > 1
    ? removeItem(section, entry, items, item)
    : removeLine(section, entry.lineSpan.start);
}
