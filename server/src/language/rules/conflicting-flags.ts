import * as l10n from '@vscode/l10n';
import { removeFlag } from '../fixes/flagFixes';
import type { ResourceFlag } from '../knowledge/flag';
import { flagConflict } from '../knowledge/flags';
import { type FlagItem, type FlagList, flagsOf, isOfFamily, linkedFamily } from '../model/flags';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule } from './rule';

/** Flags that exclude each other, within a section and between a provider and its service. */
export const conflictingFlags: LinkedRule = {
  id: 'conflicting-flags',
  severity: 'error',
  scope: 'linked',
  check(section, model, report) {
    const own = placedFlags(model, section);
    const ofServices =
      model.role(section) === 'provider'
        ? model.servicesOf(section).flatMap(service => placedFlags(model, service))
        : [];
    for (const [at, one] of own.entries()) {
      const other = [...own.slice(0, at), ...ofServices].find(earlier =>
        flagConflict(earlier.flag, one.flag),
      );
      if (!other) continue;
      report({
        span: one.item.span,
        message: l10n.t('{flag} and {other} exclude each other.', {
          flag: one.flag.name,
          other: other.flag.name,
        }),
        related: [
          {
            section: other.section,
            span: other.item.span,
            message: l10n.t('{flag} stands here.', { flag: other.flag.name }),
          },
        ],
        fixes: () => [one, other].map(({ section: holder, list, item }) => removeFlag(holder, list, item)),
      });
    }
  },
};

interface PlacedFlag {
  readonly section: Section;
  readonly list: FlagList;
  readonly item: FlagItem;
  readonly flag: ResourceFlag;
}

/** The flags of a section that are of its family: of others another rule speaks. */
function placedFlags(model: Model, section: Section): readonly PlacedFlag[] {
  const list = flagsOf(model, section);
  const family = linkedFamily(model, section);
  return (list?.items ?? []).flatMap(item =>
    list && item.flag && isOfFamily(item.flag, family) ? { section, list, item, flag: item.flag } : [],
  );
}
