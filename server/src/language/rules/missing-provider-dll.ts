import * as l10n from '@vscode/l10n';
import { addProperty } from '../fixes/addProperty';
import { providerDlls } from '../fixes/dllNames';
import { hasValue } from '../model/inlineComment';
import type { LinkedRule } from './rule';

/** PR_PROVIDER_DLL_NAME is what MAPI loads a provider from. */
export const missingProviderDll: LinkedRule = {
  id: 'missing-provider-dll',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    const { header, name } = section.content;
    const entry = section.content.property('PR_PROVIDER_DLL_NAME');
    if (!header || hasValue(section.content, entry) || model.role(section) !== 'provider') return;
    report({
      span: entry?.keySpan ?? header.nameSpan,
      message: entry
        ? l10n.t('{key} is empty, so MAPI cannot load the provider.', { key: entry.key })
        : l10n.t('The provider {name} has no PR_PROVIDER_DLL_NAME, so MAPI cannot load it.', { name }),
      fixes: (now, at) => providerDlls(now, at).map(dll => addProperty(now, at, 'PR_PROVIDER_DLL_NAME', dll)),
    });
  },
};
