import * as l10n from '@vscode/l10n';
import { removeFlag } from '../fixes/flagFixes';
import { flagsOf, isOfFamily, linkedFamily } from '../model/flags';
import type { LinkedRule } from './rule';

/** Flags that MAPI sets and resets while it runs have no place in the file, and reserved ones nowhere. */
export const dynamicFlag: LinkedRule = {
  id: 'dynamic-flag',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    const list = flagsOf(model, section);
    if (!list) return;
    const family = linkedFamily(model, section);
    for (const item of list.items) {
      const { flag } = item;
      if (!flag || !isOfFamily(flag, family) || flag.class === 'static' || flag.class === 'modifiable')
        continue;
      report({
        span: item.span,
        message:
          flag.class === 'reserved'
            ? l10n.t('{flag} is reserved for MAPI.', { flag: flag.name })
            : l10n.t('{flag} is set by MAPI at run time only: in the file it has no effect.', {
                flag: flag.name,
              }),
        fixes: (_, at) => [removeFlag(at, list, item)],
      });
    }
  },
};
