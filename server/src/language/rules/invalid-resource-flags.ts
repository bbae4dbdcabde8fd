import * as l10n from '@vscode/l10n';
import { nearest } from '../fixes/edits';
import { removeFlag, replaceFlag } from '../fixes/flagFixes';
import type { FlagFamily, ResourceFlag } from '../knowledge/flag';
import { flagOfBit, flagsOf as flagsOfFamily, resourceFlag, resourceFlags } from '../knowledge/flags';
import { type FlagItem, flagsOf, isOfFamily, linkedFamily } from '../model/flags';
import type { Span } from '../text/span';
import type { LinkedRule } from './rule';

/** Services have SERVICE_ flags, providers STATUS_ and HOOK_ flags: the families share bits, so one of the other means something else. */
export const invalidResourceFlags: LinkedRule = {
  id: 'invalid-resource-flags',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    const list = flagsOf(model, section);
    if (!list) return;
    const family = linkedFamily(model, section);
    for (const item of list.items) {
      if (item.isNumeric || (item.flag && isOfFamily(item.flag, family))) continue;
      report({
        span: item.name === '' ? barBeside(item, list.items) : item.span,
        message: message(item, family),
        fixes: (_, at) => [
          ...replacements(item.name, family).map(names => replaceFlag(at, item, names)),
          removeFlag(at, list, item),
        ],
      });
    }
  },
};

function barBeside(item: FlagItem, items: readonly FlagItem[]): Span {
  return item.comma ?? items[1]!.comma!;
}

function message({ name, flag }: FlagItem, family: FlagFamily | null): string {
  if (name === '') return l10n.t('There is no flag beside this “|”.');
  if (!flag || !family) return l10n.t('“{name}” is no resource flag.', { name });
  const meant = flagOfBit(flag.value, family)?.name;
  if (family === 'service')
    return meant
      ? l10n.t('“{name}” is a flag of providers; in a service section its bit means {meant}.', {
          name,
          meant,
        })
      : l10n.t('“{name}” is a flag of providers; a service section has none of these.', { name });
  return meant
    ? l10n.t('“{name}” is a flag of services; in a provider section its bit means {meant}.', { name, meant })
    : l10n.t('“{name}” is a flag of services; a provider section has none of these.', { name });
}

/** What may have been meant: flags with another separator, the same flag of the right family, or a misspelt one. */
function replacements(name: string, family: FlagFamily | null): readonly (readonly string[])[] {
  const names = candidates(family).map(flag => flag.name);
  const parts = name.split(/[,;+\s]+/).filter(part => part !== '');
  if (parts.length > 1 && parts.every(part => resourceFlag(part))) return [parts];
  const sibling = family && resourceFlag(name.replace(/^(?:SERVICE|STATUS)_/i, PREFIX[family]));
  const found = sibling && names.includes(sibling.name) ? sibling.name : nearest(name, names);
  return found ? [[found]] : [];
}

const PREFIX: Readonly<Record<FlagFamily, string>> = { service: 'SERVICE_', provider: 'STATUS_' };

/** The flags that make sense in the file. */
function candidates(family: FlagFamily | null): readonly ResourceFlag[] {
  const flags = family ? flagsOfFamily(family) : resourceFlags;
  return flags.filter(flag => flag.class === 'static' || flag.class === 'modifiable');
}
