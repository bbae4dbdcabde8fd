import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import { loadedDllName } from '../knowledge/dllNames';
import { dllsOf, fileNameOf } from '../model/dlls';
import type { LinkedRule } from './rule';

/** MAPI inserts 32 by itself, so a name that has it already becomes that of another file. */
export const dllNameSuffix: LinkedRule = {
  id: 'dll-name-suffix',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    for (const dll of dllsOf(model, section)) {
      const file = fileNameOf(dll);
      const base = /^([^.]+)32(?=\.|$)/.exec(file.name)?.[1];
      if (base === undefined || dll.name.indexOf('.') < file.span.start - dll.span.start) continue;
      const name = base + file.name.slice(base.length + 2);
      report({
        span: file.span,
        message: l10n.t('MAPI inserts 32 by itself, so it looks for “{loaded}”.', {
          loaded: loadedDllName(file.name),
        }),
        fixes: (_, at) => [
          { title: l10n.t('Change to “{name}”', { name }), edits: [replace(at, file.span, name)] },
        ],
      });
    }
  },
};
