import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import type { SectionRule } from './rule';

/** Without `]` Windows takes the rest of the line as the section's name. */
export const unclosedSection: SectionRule = {
  id: 'unclosed-section',
  severity: 'error',
  scope: 'section',
  fixesUnasked: true,
  check({ header }, report) {
    if (!header || header.closed) return;
    const { span, name } = header;
    report({
      span,
      message:
        name === ''
          ? l10n.t('This header has neither a name nor a “]”.')
          : l10n.t('This header has no “]”, so the section is named “{name}” to the end of the line.', {
              name,
            }),
      fixes: (_, section) => [
        {
          title: l10n.t('Close the header with “]”'),
          edits: [replace(section, { start: span.end, end: span.end }, ']')],
          safe: true,
        },
      ],
    });
  },
};
