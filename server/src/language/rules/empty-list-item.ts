import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import { type Entry, listItems } from '../model/entry';
import { valueKind } from '../model/valueKind';
import type { Report, SectionRule } from './rule';

/** A comma of a list that separates nothing: MAPI would take the empty text beside it for a name. */
export const emptyListItem: SectionRule = {
  id: 'empty-list-item',
  severity: 'information',
  scope: 'section',
  fixesUnasked: true,
  check(content, report) {
    for (const entry of content.effective) {
      const kind = valueKind(content, entry);
      if (kind === 'list' || kind === 'files') checkList(entry, report);
    }
  },
};

function checkList(entry: Entry, report: Report): void {
  let anyBefore = false;
  for (const { name, span, comma } of listItems(entry)) {
    if (comma && (name === '' || !anyBefore)) {
      report({
        span: comma,
        message: l10n.t('There is no name beside this comma.'),
        fixes: (_, section) => [
          {
            title: l10n.t('Remove the comma'),
            edits: [replace(section, { start: comma.start, end: span.start }, '')],
            safe: true,
          },
        ],
      });
    }
    anyBefore ||= name !== '';
  }
}
