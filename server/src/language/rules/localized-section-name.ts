import * as l10n from '@vscode/l10n';
import { englishNameFixes } from '../fixes/servicesSection';
import { englishNameOf } from '../model/keysMatter';
import type { LinkedRule } from './rule';

/** MAPI looks for its sections by their English names; machine-translated documentation shows others. */
export const localizedSectionName: LinkedRule = {
  id: 'localized-section-name',
  severity: 'warning',
  scope: 'linked',
  fixesUnasked: true,
  check(section, model, report) {
    const { header, name } = section.content;
    const english = englishNameOf(model, section);
    if (!header || english === undefined) return;
    report({
      span: header.nameSpan,
      message: l10n.t('[{name}] is a translation; MAPI looks for [{english}] and never reads this section.', {
        name,
        english,
      }),
      fixes: englishNameFixes,
    });
  },
};
