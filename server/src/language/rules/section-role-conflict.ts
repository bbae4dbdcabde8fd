import * as l10n from '@vscode/l10n';
import type { LinkedRule } from './rule';

/** A section describes a service or a provider; one that is linked as both is read as a service. */
export const sectionRoleConflict: LinkedRule = {
  id: 'section-role-conflict',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    for (const { kind, name, span } of model.linksFrom(section)) {
      const service = kind === 'provider' && model.exists(name) ? model.serviceEntry(name) : undefined;
      if (!service) continue;
      report({
        span,
        message: l10n.t('[{name}] is a service by [Services], so it cannot be a provider as well.', { name }),
        related: [
          {
            section: service.section,
            span: service.link.span,
            message: l10n.t('The section is linked as a service here.'),
          },
        ],
      });
    }
  },
};
