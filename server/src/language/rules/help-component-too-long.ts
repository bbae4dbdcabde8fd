import * as l10n from '@vscode/l10n';
import { helpComponentLength } from '../knowledge/sections';
import type { LinkedRule } from './rule';

/** Dialogs and errors name the component of their help file in a text of 30 characters. */
export const helpComponentTooLong: LinkedRule = {
  id: 'help-component-too-long',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    if (model.role(section) !== 'help-file-mappings') return;
    for (const { key, keySpan } of section.content.effective) {
      if (key.length <= helpComponentLength) continue;
      report({
        span: keySpan,
        message: l10n.t('A component has at most {limit} characters; this one has {length}.', {
          limit: helpComponentLength,
          length: key.length,
        }),
      });
    }
  },
};
