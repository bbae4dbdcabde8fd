import * as l10n from '@vscode/l10n';
import { loadedDllName } from '../knowledge/dllNames';
import { dllsOf } from '../model/dlls';
import type { LinkedRule } from './rule';

/** MAPI inserts 32 before the first period of the whole path, wherever that is. */
export const dllPathPeriod: LinkedRule = {
  id: 'dll-path-period',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    for (const { name, span } of dllsOf(model, section)) {
      const first = name.indexOf('.');
      if (first < 0 || first === extensionAt(name)) continue;
      report({
        span: { start: span.start + first, end: span.start + first + 1 },
        message: l10n.t('MAPI inserts 32 before this first period, so it looks for “{loaded}”.', {
          loaded: loadedDllName(name),
        }),
      });
    }
  },
};

/** Where the period of the file's extension stands; -1 where the file has none. */
function extensionAt(path: string): number {
  const period = path.lastIndexOf('.');
  return /[\\/]/.test(path.slice(period)) ? -1 : period;
}
