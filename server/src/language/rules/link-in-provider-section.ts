import * as l10n from '@vscode/l10n';
import { removeLine } from '../fixes/edits';
import type { LinkedRule } from './rule';

/** All of a provider stands in its one section; MAPI follows no links from there. */
export const linkInProviderSection: LinkedRule = {
  id: 'link-in-provider-section',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    if (model.role(section) !== 'provider') return;
    for (const list of ['Providers', 'Sections']) {
      const entry = section.content.entry(list);
      if (!entry) continue;
      const { key, keySpan } = entry;
      report({
        span: keySpan,
        message: l10n.t(
          'A provider section cannot link further: MAPI follows {key} in service sections only.',
          {
            key,
          },
        ),
        fixes: (_, at) => [
          { title: l10n.t('Remove “{name}”', { name: key }), edits: [removeLine(at, keySpan.start)] },
        ],
      });
    }
  },
};
