import * as l10n from '@vscode/l10n';
import { addEntry, addSections, type NewSection, removeItem } from '../../fixes/edits';
import { freeName } from '../../fixes/freeName';
import { canBeKey } from '../../fixes/names';
import { listItems } from '../../model/entry';
import type { Model } from '../../model/model';
import { ownProviders } from '../../model/ownership';
import type { Section } from '../../model/sectionIndex';
import { fold, sameName } from '../../text/fold';
import { touches } from '../../text/span';
import type { EntryPlace, Proposal } from './proposal';

/** Takes the provider at a place in the list of a service, which has others, into a service of its own. */
export function splitService({ model, section, entry }: EntryPlace, offset: number): readonly Proposal[] {
  if (model.role(section) !== 'service' || !sameName(entry.key, 'Providers')) return [];
  const items = listItems(entry);
  const item = items.find(({ span }) => touches(span, offset));
  const provider = ownProviders(model, section).find(({ name }) => item && sameName(name, item.name));
  const services = model.find('Services');
  if (!item || !provider || !services || new Set(items.map(({ name }) => fold(name))).size < 2) return [];
  const service = serviceFor(model, section, provider);
  if (!canBeKey(service.name)) return [];
  const [[, displayName]] = service.entries as [readonly [string, string]];
  return [
    {
      title: l10n.t('Make a service of its own of [{name}]', { name: provider.name }),
      kind: 'refactor.extract',
      edits: [
        addEntry(model, services, service.name, displayName),
        removeItem(section, entry, items, item),
        addSections(model, [service]),
      ],
    },
  ];
}

/** A service of one provider, with all that its providers had in common before. */
function serviceFor(model: Model, { content }: Section, provider: Section): NewSection {
  const shared = content.effective.filter(
    ({ key, tag, property }) => (tag && !property) || COMMON.some(name => sameName(name, key)),
  );
  return {
    name: freeName(model, `${provider.name}_Service`),
    entries: [
      ['PR_DISPLAY_NAME', provider.content.property('PR_DISPLAY_NAME')?.value || provider.name],
      ['Providers', provider.name],
      ...shared.map(({ key, value }) => [key, value] as const),
    ],
  };
}

const COMMON = ['PR_SERVICE_DLL_NAME', 'PR_SERVICE_ENTRY_NAME', 'PR_RESOURCE_FLAGS'];
