import * as l10n from '@vscode/l10n';
import { addProperty } from '../fixes/addProperty';
import { displayNames } from '../fixes/displayNames';
import type { LinkedRule } from './rule';

/** PR_DISPLAY_NAME is the name of a provider that users see. */
export const missingDisplayName: LinkedRule = {
  id: 'missing-display-name',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    const { header, name } = section.content;
    if (!header || section.content.property('PR_DISPLAY_NAME')) return;
    if (model.role(section) !== 'provider') return;
    report({
      span: header.nameSpan,
      message: l10n.t('The provider {name} has no PR_DISPLAY_NAME, so users see no name for it.', { name }),
      fixes: (now, at) =>
        displayNames(now, at, 'PR_PROVIDER_DISPLAY').map(text =>
          addProperty(now, at, 'PR_DISPLAY_NAME', text),
        ),
    });
  },
};
