import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import { dllsOf } from '../model/dlls';
import { findDll, nameOfDll } from '../surroundings/dlls';
import type { LinkedRule } from './rule';

/** Since Outlook 2013 a DLL without a path is looked for in the system's folder and in Outlook's, no longer on PATH. */
export const dllNameWithoutPath: LinkedRule = {
  id: 'dll-name-without-path',
  severity: 'hint',
  scope: 'linked',
  asksSurroundings: true,
  check(section, model, report, { surroundings }) {
    if (!surroundings) return;
    for (const { name, span } of dllsOf(model, section)) {
      const search = /[\\/]/.test(name) ? null : findDll(surroundings, name);
      if (search?.kind !== 'elsewhere') continue;
      const [dll] = search.dlls;
      const path = nameOfDll(surroundings, dll);
      report({
        span,
        message: l10n.t(
          'MAPI does not find “{path}” by its name alone: since Outlook 2013, PATH is not searched.',
          {
            path: dll.path ?? dll.fileName,
          },
        ),
        fixes: (_, at) =>
          path === null
            ? []
            : [{ title: l10n.t('Write the full path, {path}', { path }), edits: [replace(at, span, path)] }],
      });
    }
  },
};
