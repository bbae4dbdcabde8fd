import * as l10n from '@vscode/l10n';
import { providersFixes } from '../fixes/providers';
import type { LinkedRule } from './rule';

/** A service needs at least one provider: `Providers=` lists their sections. */
export const missingProviders: LinkedRule = {
  id: 'missing-providers',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    const { content, name } = section;
    if (!content.header || model.role(section) !== 'service' || content.list('Providers').length > 0) return;
    const empty = content.entry('Providers');
    report({
      span: empty?.keySpan ?? content.header.nameSpan,
      message: empty
        ? l10n.t('{key} names no section, but a service has at least one provider.', { key: empty.key })
        : l10n.t('The service {name} has no Providers: a service has at least one provider.', { name }),
      fixes: providersFixes,
    });
  },
};
