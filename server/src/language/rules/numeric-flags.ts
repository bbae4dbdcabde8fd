import * as l10n from '@vscode/l10n';
import { replaceFlag } from '../fixes/flagFixes';
import type { FlagFamily } from '../knowledge/flag';
import { flagsOf as flagsOfFamily } from '../knowledge/flags';
import { bytesOf } from '../model/decode';
import { flagsOf, linkedFamily } from '../model/flags';
import type { LinkedRule } from './rule';

/** The Linux loaders read flags as a number; of Windows nobody knows. */
export const numericFlags: LinkedRule = {
  id: 'numeric-flags',
  severity: 'information',
  scope: 'linked',
  check(section, model, report) {
    const numbers = flagsOf(model, section)?.items.filter(item => item.isNumeric) ?? [];
    const family = linkedFamily(model, section);
    for (const item of numbers) {
      const names = family && namesOf(item.name, family);
      report({
        span: item.span,
        message: l10n.t('Flags as a number are not known to be read by Windows; their names are.'),
        fixes: (_, at) => (names ? [replaceFlag(at, item, names)] : []),
      });
    }
  },
};

/** The flags of a little-endian number; null where it has a bit without a name, or none. */
function namesOf(digits: string, family: FlagFamily): readonly string[] | null {
  const bytes = bytesOf(digits);
  const number = bytes ? new DataView(bytes.buffer).getUint32(0, true) : 0;
  const flags = flagsOfFamily(family).filter(flag => (number & flag.value) !== 0);
  const sum = flags.reduce((total, flag) => total + flag.value, 0);
  return number !== 0 && sum === number ? flags.map(flag => flag.name) : null;
}
