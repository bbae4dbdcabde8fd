import * as l10n from '@vscode/l10n';
import type { SectionRule } from './rule';

/** An entry belongs to the header above it; where there is none, or one without a name, it is never read. */
export const entryOutsideSection: SectionRule = {
  id: 'entry-outside-section',
  severity: 'warning',
  scope: 'section',
  check({ folded, header, entries }, report) {
    if (folded !== null) return;
    const message = header
      ? l10n.t('The header above this entry has no name, so the entry is never read.')
      : l10n.t('This entry stands before the first header, so it is never read.');
    for (const { keySpan, equals, rawSpan } of entries)
      report({ span: { start: keySpan.start, end: Math.max(rawSpan.end, equals + 1) }, message });
  },
};
