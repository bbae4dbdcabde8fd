import * as l10n from '@vscode/l10n';
import { addProperty } from '../fixes/addProperty';
import { displayNames } from '../fixes/displayNames';
import type { LinkedRule } from './rule';

/** PR_PROVIDER_DISPLAY is the vendor's name for a provider, which stays the same however it is configured. */
export const missingProviderDisplay: LinkedRule = {
  id: 'missing-provider-display',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    const { header, name } = section.content;
    if (!header || section.content.property('PR_PROVIDER_DISPLAY')) return;
    if (model.role(section) !== 'provider') return;
    report({
      span: header.nameSpan,
      message: l10n.t('The provider {name} has no PR_PROVIDER_DISPLAY, the name that its vendor gives it.', {
        name,
      }),
      fixes: (now, at) =>
        displayNames(now, at, 'PR_DISPLAY_NAME')
          .toReversed()
          .map(text => addProperty(now, at, 'PR_PROVIDER_DISPLAY', text)),
    });
  },
};
