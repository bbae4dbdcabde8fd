import * as l10n from '@vscode/l10n';
import { removeLine } from '../fixes/edits';
import { isSecure } from '../knowledge/propertyIds';
import { globalSectionKind } from '../knowledge/sections';
import type { SectionRule } from './rule';

/** A secure property is protected in the profile only: in the file every user of the computer can read it. */
export const secureProperty: SectionRule = {
  id: 'secure-property',
  severity: 'error',
  scope: 'section',
  check(content, report) {
    if (globalSectionKind(content.name)) return;
    for (const { key, keySpan, tag } of content.entries) {
      if (!tag || !isSecure(tag.id)) continue;
      report({
        span: keySpan,
        message: l10n.t(
          '{tag} is a secure property: MAPI encrypts it in the profile, but here everybody can read it.',
          {
            tag: key,
          },
        ),
        fixes: (_, section) => [
          { title: l10n.t('Remove “{key}”', { key }), edits: [removeLine(section, keySpan.start)] },
        ],
      });
    }
  },
};
