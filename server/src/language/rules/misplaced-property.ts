import * as l10n from '@vscode/l10n';
import { removeLine } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { moveEntry } from '../fixes/moveEntry';
import type { Entry } from '../model/entry';
import { propertiesOf } from '../model/keysMatter';
import type { Model } from '../model/model';
import { onlyService, ownProviders, providerCount } from '../model/ownership';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule } from './rule';

/** The section of a service and that of a provider have different properties. */
export const misplacedProperty: LinkedRule = {
  id: 'misplaced-property',
  severity: 'warning',
  scope: 'linked',
  check(section, model, report) {
    const role = model.role(section);
    if (role !== 'service' && role !== 'provider') return;
    for (const entry of propertiesOf(model, section)) {
      if (!isMisplaced(model, section, entry, role)) continue;
      report({
        span: entry.keySpan,
        message: message(entry, role),
        fixes: (now, at) => misplacedFixes(now, at, entry),
      });
    }
  },
};

type Home = 'service' | 'provider';

/** Lists in a provider section, and what MAPI makes itself, have rules of their own. */
function isMisplaced(model: Model, section: Section, { property }: Entry, role: Home): boolean {
  if (!property || property.value === 'list' || Object.keys(property.where).length === 0) return false;
  const presence = property.where[role];
  return presence === undefined || (presence === 'redundant' && hasSiblings(model, section));
}

function hasSiblings(model: Model, provider: Section): boolean {
  return model.servicesOf(provider).some(service => providerCount(model, service) > 1);
}

function message({ key, property }: Entry, role: Home): string {
  if (property?.where.extra)
    return l10n.t('{key} belongs in an extra section, which Sections lists.', { key });
  return role === 'service'
    ? l10n.t('{key} belongs in the section of a provider; a service does not have it.', { key })
    : l10n.t('{key} belongs in the section of the service, which all its providers share.', { key });
}

function misplacedFixes(model: Model, section: Section, entry: Entry): readonly Fix[] {
  const { key, keySpan } = entry;
  const moves = homesOf(model, section, entry).map(home => ({
    title: l10n.t('Move {key} to [{name}]', { key, name: home.name }),
    edits: moveEntry(model, section, entry, home),
  }));
  return [
    ...moves,
    { title: l10n.t('Remove “{key}”', { key }), edits: [removeLine(section, keySpan.start)] },
  ];
}

/** The sections where the property belongs and is not yet. */
function homesOf(model: Model, section: Section, { key, property }: Entry): readonly Section[] {
  if (property?.where.extra) return [];
  const homes =
    model.role(section) === 'service'
      ? ownProviders(model, section)
      : [onlyService(model, section) ?? []].flat();
  return homes.filter(({ content }) => !content.property(key));
}
