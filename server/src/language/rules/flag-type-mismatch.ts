import * as l10n from '@vscode/l10n';
import { removeFlag } from '../fixes/flagFixes';
import { providerType } from '../knowledge/providerTypes';
import { flagsOf } from '../model/flags';
import type { LinkedRule } from './rule';

/** Many flags are for stores, transports or hooks only. */
export const flagTypeMismatch: LinkedRule = {
  id: 'flag-type-mismatch',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    const own = providerType(section.content.property('PR_RESOURCE_TYPE')?.value ?? '');
    const list = flagsOf(model, section);
    if (!own || !list || model.role(section) === 'service') return;
    for (const item of list.items) {
      const meant = item.flag?.providerType && providerType(item.flag.providerType);
      if (!meant || meant === own) continue;
      report({
        span: item.span,
        message: l10n.t('{flag} is for {meant}, but this provider is {own}.', {
          flag: item.name,
          meant: meant.name,
          own: own.name,
        }),
        fixes: (_, at) => [removeFlag(at, list, item)],
      });
    }
  },
};
