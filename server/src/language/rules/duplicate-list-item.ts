import * as l10n from '@vscode/l10n';
import { removeItem } from '../fixes/edits';
import { globalSectionKind } from '../knowledge/sections';
import { type Entry, type ListItem, listItems } from '../model/entry';
import { fold } from '../text/fold';
import type { Report, SectionRule } from './rule';

/** A section belongs once in `Providers=` or `Sections=`. */
export const duplicateListItem: SectionRule = {
  id: 'duplicate-list-item',
  severity: 'warning',
  scope: 'section',
  check(content, report) {
    if (globalSectionKind(content.name)) return;
    for (const key of ['Providers', 'Sections']) {
      const entry = content.entry(key);
      if (entry) checkList(entry, report);
    }
  },
};

function checkList(entry: Entry, report: Report): void {
  const items = listItems(entry);
  const seen = new Map<string, ListItem>();
  for (const item of items) {
    const { name, span } = item;
    const first = seen.get(fold(name));
    if (!first) seen.set(fold(name), item);
    if (!first || name === '') continue;
    report({
      span,
      message: l10n.t('“{name}” stands in this list already; a section belongs in it once.', { name }),
      related: [{ span: first.span, message: l10n.t('The section is listed here first.') }],
      fixes: (_, section) => [
        {
          title: l10n.t('Remove the second “{name}”', { name }),
          edits: [removeItem(section, entry, items, item)],
        },
      ],
    });
  }
}
