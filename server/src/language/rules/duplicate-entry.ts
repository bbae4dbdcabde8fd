import * as l10n from '@vscode/l10n';
import { removeLine } from '../fixes/edits';
import { writeTag } from '../knowledge/propertyTags';
import { globalSectionKind } from '../knowledge/sections';
import type { SectionContent } from '../model/content';
import type { Entry } from '../model/entry';
import { keysMatter } from '../model/keysMatter';
import type { LinkedRule } from './rule';

/** Of several entries with one key, or of one property by its name and by its tag, only the first is read. */
export const duplicateEntry: LinkedRule = {
  id: 'duplicate-entry',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    const { content } = section;
    for (const entry of content.entries) {
      const first = entry.key === '' ? null : earlier(content, entry);
      if (!first || !keysMatter(model, section)) continue;
      report({
        span: entry.keySpan,
        message: message(entry, first),
        related: [{ span: first.keySpan, message: l10n.t('This entry is read.') }],
        fixes: (_, at) => [
          {
            title: l10n.t('Remove the unread “{key}”', { key: entry.key }),
            edits: [removeLine(at, entry.keySpan.start)],
          },
        ],
      });
    }
  },
};

function earlier(content: SectionContent, entry: Entry): Entry | null {
  if (entry.shadowedBy || globalSectionKind(content.name)) return entry.shadowedBy;
  const first = entry.property || entry.tag ? content.property(entry.key) : undefined;
  return first && first.line < entry.line && isSameProperty(first, entry) ? first : null;
}

/** One by name and one by tag, or one tag in two spellings; an 8-bit and a Unicode tag may well stand side by side. */
function isSameProperty(one: Entry, other: Entry): boolean {
  return !one.tag || !other.tag || writeTag(one.tag) === writeTag(other.tag);
}

function message({ key, shadowedBy }: Entry, first: Entry): string {
  return shadowedBy
    ? l10n.t('“{key}” stands in this section already, and only the first is read.', { key })
    : l10n.t('“{key}” is the same property as “{first}”, and only the first is read.', {
        key,
        first: first.key,
      });
}
