import * as l10n from '@vscode/l10n';
import { linkFixes } from '../fixes/linkFixes';
import type { LinkedRule } from './rule';

/** Each item of `Sections=` must be the header of a section in the same file, or the profile lacks that section. */
export const unresolvedSection: LinkedRule = {
  id: 'unresolved-section',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    for (const link of model.linksFrom(section)) {
      if (link.kind !== 'section' || model.exists(link.name)) continue;
      report({
        span: link.span,
        message: l10n.t('There is no section [{name}], so MAPI makes no profile section of it.', {
          name: link.name,
        }),
        fixes: (now, at) => linkFixes(now, at, link),
      });
    }
  },
};
