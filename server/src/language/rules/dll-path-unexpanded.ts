import * as l10n from '@vscode/l10n';
import { dllsOf } from '../model/dlls';
import { shift } from '../text/span';
import type { LinkedRule } from './rule';

/** Neither Windows nor MAPI puts values in the place of variables: the setup program must. */
export const dllPathUnexpanded: LinkedRule = {
  id: 'dll-path-unexpanded',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    for (const { name, span } of dllsOf(model, section))
      for (const { 0: variable, index } of name.matchAll(VARIABLE))
        report({
          span: shift({ start: index, end: index + variable.length }, span.start),
          message: l10n.t('Nothing expands “{variable}”: MAPI looks for a path with this text in it.', {
            variable,
          }),
        });
  },
};

/** Of the environment, of Windows Installer, of build tools. */
const VARIABLE = /%[^%\\/]+%|\[[A-Z_][\w.]*\]|\$\([^()]*\)|\$\{[^{}]*\}/gi;
