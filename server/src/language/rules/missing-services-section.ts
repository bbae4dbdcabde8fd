import * as l10n from '@vscode/l10n';
import { missingServicesFixes } from '../fixes/servicesSection';
import type { FileRule } from './rule';

/** MAPI finds its services through [Services]; without it no other section is ever looked at. */
export const missingServicesSection: FileRule = {
  id: 'missing-services-section',
  severity: 'warning',
  scope: 'file',
  fixesUnasked: true,
  check(model, report) {
    if (model.exists('Services')) return;
    const first = model.sections.find(({ name }) => name !== '');
    if (!first) return;
    report(first, {
      span: first.content.header!.span,
      message: l10n.t('The file has no section [Services], through which MAPI finds its message services.'),
      fixes: now => missingServicesFixes(now),
    });
  },
};
