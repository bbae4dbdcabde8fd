import * as l10n from '@vscode/l10n';
import { removeLine } from '../fixes/edits';
import { keysMatter } from '../model/keysMatter';
import type { LinkedRule } from './rule';

/** Nothing asks for an entry without a key. */
export const emptyKey: LinkedRule = {
  id: 'empty-key',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    for (const { key, equals } of section.content.entries) {
      if (key !== '' || !keysMatter(model, section)) continue;
      report({
        span: { start: equals, end: equals + 1 },
        message: l10n.t('This entry has no key, so nothing can ask for its value.'),
        fixes: (_, at) => [{ title: l10n.t('Remove the entry'), edits: [removeLine(at, equals)] }],
      });
    }
  },
};
