import * as l10n from '@vscode/l10n';
import { removeLine } from '../fixes/edits';
import { propertiesOf } from '../model/keysMatter';
import type { LinkedRule } from './rule';

/** What MAPI works out for each profile must not come from the file. */
export const computedProperty: LinkedRule = {
  id: 'computed-property',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    for (const { key, keySpan, property } of propertiesOf(model, section)) {
      if (!property?.computed) continue;
      report({
        span: keySpan,
        message: l10n.t('MAPI makes {property} itself: it must not be in the file.', {
          property: property.name,
        }),
        fixes: (_, at) => [
          { title: l10n.t('Remove “{key}”', { key }), edits: [removeLine(at, keySpan.start)] },
        ],
      });
    }
  },
};
