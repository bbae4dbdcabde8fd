import * as l10n from '@vscode/l10n';
import { removeLine } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import { moveEntry } from '../fixes/moveEntry';
import { isProviderDefined } from '../knowledge/propertyIds';
import type { Entry } from '../model/entry';
import { propertiesOf } from '../model/keysMatter';
import type { Model } from '../model/model';
import { ownProviders, providerCount } from '../model/ownership';
import { haveSameValue } from '../model/propertyCopies';
import type { Section } from '../model/sectionIndex';
import type { LinkedRule, Related } from './rule';

/** A service with one provider keeps its own properties in the provider section, where they are quicker to reach. */
export const singleProviderPlacement: LinkedRule = {
  id: 'single-provider-placement',
  severity: 'information',
  scope: 'linked',
  check(section, model, report) {
    if (model.role(section) !== 'service') return;
    const own = propertiesOf(model, section).filter(({ tag }) => tag && isProviderDefined(tag.id));
    const provider = own.length > 0 ? onlyProvider(model, section) : undefined;
    if (!provider) return;
    for (const entry of own)
      report({
        span: entry.keySpan,
        message: l10n.t(
          'The service has one provider: in [{provider}] the property {key} is quicker to reach than here.',
          { provider: provider.name, key: entry.key },
        ),
        related: (now, at) => otherValue(now, at, entry),
        fixes: (now, at) => placementFixes(now, at, entry),
      });
  },
};

function onlyProvider(model: Model, service: Section): Section | undefined {
  return providerCount(model, service) === 1 ? ownProviders(model, service)[0] : undefined;
}

/** Where the provider has the property already. */
function otherValue(model: Model, service: Section, { key }: Entry): readonly Related[] {
  const provider = onlyProvider(model, service);
  const there = provider?.content.property(key);
  if (!provider || !there) return [];
  return [
    {
      section: provider,
      span: there.keySpan,
      message: l10n.t('The provider has this property already.'),
    },
  ];
}

/** Nothing is offered where the provider has another value: which of them is meant, nobody can tell. */
function placementFixes(model: Model, service: Section, entry: Entry): readonly Fix[] {
  const { key, keySpan } = entry;
  const provider = onlyProvider(model, service);
  const there = provider?.content.property(key);
  if (!provider || (there && !haveSameValue(there, entry))) return [];
  return there
    ? [{ title: l10n.t('Remove “{key}”', { key }), edits: [removeLine(service, keySpan.start)] }]
    : [
        {
          title: l10n.t('Move {key} to [{name}]', { key, name: provider.name }),
          edits: moveEntry(model, service, entry, provider),
        },
      ];
}
