import * as l10n from '@vscode/l10n';
import { replaceFlag } from '../fixes/flagFixes';
import { flagsOf, linkedFamily, namesOfNumber } from '../model/flags';
import type { LinkedRule } from './rule';

/** The Linux loaders read flags as a number; of Windows nobody knows. */
export const numericFlags: LinkedRule = {
  id: 'numeric-flags',
  severity: 'information',
  scope: 'linked',
  check(section, model, report) {
    const numbers = flagsOf(model, section)?.items.filter(item => item.isNumeric) ?? [];
    const family = linkedFamily(model, section);
    for (const item of numbers) {
      const names = family && namesOfNumber(item.name, family);
      report({
        span: item.span,
        message: l10n.t('Flags as a number are not known to be read by Windows; their names are.'),
        fixes: (_, at) => (names ? [replaceFlag(at, item, names)] : []),
      });
    }
  },
};
