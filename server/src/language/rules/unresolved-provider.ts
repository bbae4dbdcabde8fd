import * as l10n from '@vscode/l10n';
import { linkFixes } from '../fixes/linkFixes';
import type { LinkedRule } from './rule';

/** Each item of `Providers=` must be the header of a section in the same file, or MAPI cannot make the provider. */
export const unresolvedProvider: LinkedRule = {
  id: 'unresolved-provider',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    for (const link of model.linksFrom(section)) {
      if (link.kind !== 'provider' || model.exists(link.name)) continue;
      report({
        span: link.span,
        message: l10n.t('There is no section [{name}], so MAPI cannot make this provider.', {
          name: link.name,
        }),
        fixes: (now, at) => linkFixes(now, at, link),
      });
    }
  },
};
