import * as l10n from '@vscode/l10n';
import { removeItemOrEntry } from '../fixes/items';
import { listItems } from '../model/entry';
import type { LinkedRule } from './rule';

/** The Control Panel deletes these files with the service, whoever else needs them. */
export const deleteFileShared: LinkedRule = {
  id: 'delete-file-shared',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    if (model.role(section) !== 'service') return;
    const entry = section.content.property('PR_SERVICE_DELETE_FILES');
    if (!entry) return;
    const items = listItems(entry);
    for (const item of items) {
      if (item.name === '' || !model.isUsedBeside(section, item.name)) continue;
      report({
        span: item.span,
        message: l10n.t('Another service uses “{file}” too: to uninstall this one would break it.', {
          file: item.name,
        }),
        fixes: (_, at) => [
          {
            title: l10n.t('Remove “{name}”', { name: item.name }),
            edits: [removeItemOrEntry(at, entry, items, item)],
          },
        ],
      });
    }
  },
};
