import * as l10n from '@vscode/l10n';
import { addProperty } from '../fixes/addProperty';
import { likelyTypes } from '../fixes/providerType';
import type { LinkedRule } from './rule';

/** PR_RESOURCE_TYPE tells MAPI what a provider is, and so which function of its DLL to call. */
export const missingResourceType: LinkedRule = {
  id: 'missing-resource-type',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    const { header, name } = section.content;
    if (!header || section.content.property('PR_RESOURCE_TYPE')) return;
    if (model.role(section) !== 'provider') return;
    report({
      span: header.nameSpan,
      message: l10n.t(
        'The provider {name} has no PR_RESOURCE_TYPE, so MAPI does not know what it provides.',
        {
          name,
        },
      ),
      fixes: (now, at) => likelyTypes(now, at).map(type => addProperty(now, at, 'PR_RESOURCE_TYPE', type)),
    });
  },
};
