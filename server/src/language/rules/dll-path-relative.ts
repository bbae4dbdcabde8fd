import * as l10n from '@vscode/l10n';
import { dllsOf } from '../model/dlls';
import type { LinkedRule } from './rule';

/** Each program that starts MAPI has a current folder of its own, so a path must say from where it leads. */
export const dllPathRelative: LinkedRule = {
  id: 'dll-path-relative',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    for (const { name, span } of dllsOf(model, section)) {
      if (!/[\\/]/.test(name) || BEGINS_SOMEWHERE.test(name)) continue;
      report({
        span,
        message: l10n.t('“{path}” has no drive: what it means depends on the program that starts MAPI.', {
          path: name,
        }),
      });
    }
  },
};

/** A drive, a share, or a variable, of which another rule speaks. */
const BEGINS_SOMEWHERE = /^(?:[a-z]:|[\\/]{2}|%[^%]+%|\[|\$[({])/i;
