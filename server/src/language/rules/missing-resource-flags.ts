import * as l10n from '@vscode/l10n';
import { addProperty } from '../fixes/addProperty';
import { flagsForType } from '../fixes/templates';
import type { LinkedRule } from './rule';

/** PR_RESOURCE_FLAGS says what a provider can be used for; one page requires it, many real files go without. */
export const missingResourceFlags: LinkedRule = {
  id: 'missing-resource-flags',
  severity: 'hint',
  scope: 'linked',
  check(section, model, report) {
    const { header, name } = section.content;
    if (!header || section.content.property('PR_RESOURCE_FLAGS')) return;
    if (model.role(section) !== 'provider') return;
    report({
      span: header.nameSpan,
      message: l10n.t('The provider {name} has no PR_RESOURCE_FLAGS, which say what MAPI may use it for.', {
        name,
      }),
      fixes: (now, at) =>
        flagsForType(at.content.property('PR_RESOURCE_TYPE')?.value ?? '').map(flags =>
          addProperty(now, at, 'PR_RESOURCE_FLAGS', flags),
        ),
    });
  },
};
