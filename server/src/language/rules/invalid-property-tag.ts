import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import { isReserved } from '../knowledge/propertyIds';
import { readTag } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import { propertiesOf } from '../model/keysMatter';
import { isMeantAsTag } from '../model/tags';
import type { LinkedRule } from './rule';

/** A tag is written as 8 hexadecimal digits: an identifier and a property type that a file can hold. */
export const invalidPropertyTag: LinkedRule = {
  id: 'invalid-property-tag',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    for (const { key, keySpan } of propertiesOf(model, section)) {
      const message = isMeantAsTag(key) ? problem(key) : null;
      if (!message) continue;
      const digits = key.replace(/^0x/i, '');
      report({
        span: keySpan,
        message,
        fixes: (_, at) =>
          digits !== key && !problem(digits)
            ? [
                {
                  title: l10n.t('Change to “{name}”', { name: digits }),
                  edits: [replace(at, keySpan, digits)],
                },
              ]
            : [],
      });
    }
  },
};

function problem(key: string): string | null {
  if (/^0x/i.test(key))
    return l10n.t('A tag is written without “0x”: MAPI does not know the key “{key}”.', { key });
  const tag = readTag(key);
  if (!tag)
    return l10n.t('A tag has 8 hexadecimal digits, but “{key}” has {count}.', { key, count: key.length });
  if (isReserved(tag.id))
    return l10n.t('The identifier {id} is reserved: no property has it.', { id: key.slice(0, -4) });
  const type = propertyType(tag.type);
  if (!type) return l10n.t('There is no property type {type}.', { type: key.slice(-4) });
  return type.writable
    ? null
    : l10n.t('A value of the type {type} cannot be written in a file.', { type: type.name });
}
