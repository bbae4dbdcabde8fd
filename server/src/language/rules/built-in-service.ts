import * as l10n from '@vscode/l10n';
import { builtInService as builtInServiceOf } from '../knowledge/services';
import type { LinkedRule } from './rule';

/** [Default Services] may name what Outlook brings along, even where this file does not list it. */
export const builtInService: LinkedRule = {
  id: 'built-in-service',
  severity: 'information',
  scope: 'linked',
  check(section, model, report) {
    for (const { kind, name, span } of model.linksFrom(section)) {
      const builtIn = kind === 'default-service' ? builtInServiceOf(name) : undefined;
      if (!builtIn || model.isService(name)) continue;
      report({
        span,
        message: l10n.t(
          '{name} ({title}) is not in [Services]: MAPI can add it only where Outlook brings it.',
          {
            name,
            title: l10n.t(builtIn.title),
          },
        ),
      });
    }
  },
};
