import * as l10n from '@vscode/l10n';
import { linkFixes } from '../fixes/linkFixes';
import type { LinkedRule } from './rule';

/** Each key of [Services] must be the header of a section in the same file, which says what the service consists of. */
export const unresolvedService: LinkedRule = {
  id: 'unresolved-service',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    for (const link of model.linksFrom(section)) {
      if (link.kind !== 'service' || model.exists(link.name)) continue;
      report({
        span: link.span,
        message: l10n.t('There is no section [{name}], so MAPI cannot add this service to a profile.', {
          name: link.name,
        }),
        fixes: (now, at) => linkFixes(now, at, link),
      });
    }
  },
};
