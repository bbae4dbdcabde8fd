import * as l10n from '@vscode/l10n';
import { keepOnce, mayMove, moveEntry } from '../../fixes/moveEntry';
import type { Entry } from '../../model/entry';
import type { Model } from '../../model/model';
import type { Section } from '../../model/sectionIndex';
import type { EntryPlace, Proposal } from './proposal';

/** Moves a property between the section of a service and that of a provider which belongs to no other service. */
export function moveProperty({ model, section, entry }: EntryPlace): readonly Proposal[] {
  switch (model.role(section)) {
    case 'service':
      if (!mayMove(entry.key, 'service', 'provider')) return [];
      return ownProviders(model, section).flatMap(provider => moveTo(model, section, entry, provider));
    case 'provider': {
      const service = onlyService(model, section);
      if (!service || !mayMove(entry.key, 'provider', 'service')) return [];
      return equalEntries(model, service, entry) ? [] : moveTo(model, section, entry, service);
    }
    default:
      return [];
  }
}

/** Keeps a property once, in the section of the service, that all its providers have with the same value. */
export function extractProperty({ model, section, entry }: EntryPlace): readonly Proposal[] {
  const service = onlyService(model, section);
  if (!service || !lacks(service, entry) || !mayMove(entry.key, 'provider', 'service')) return [];
  const equal = equalEntries(model, service, entry);
  if (!equal) return [];
  return [
    {
      title: l10n.t('Keep {key} once, in [{name}]', { key: entry.key, name: service.name }),
      kind: 'refactor.extract',
      edits: keepOnce(model, equal, service),
    },
  ];
}

function moveTo(model: Model, from: Section, entry: Entry, to: Section): Proposal[] {
  if (!lacks(to, entry)) return [];
  return [
    {
      title: l10n.t('Move {key} to [{name}]', { key: entry.key, name: to.name }),
      kind: 'refactor.move',
      edits: moveEntry(model, from, entry, to),
    },
  ];
}

function lacks({ content }: Section, { key }: Entry): boolean {
  return content.property(key) === undefined;
}

/** The service of a provider section; undefined where it has none, or shares the section with others. */
function onlyService(model: Model, provider: Section): Section | undefined {
  if (model.role(provider) !== 'provider') return undefined;
  const [service, ...others] = model.servicesOf(provider);
  return others.length === 0 ? service : undefined;
}

/** The provider sections that belong to this service alone. */
function ownProviders(model: Model, service: Section): readonly Section[] {
  const targets = model.providersOf(service).flatMap(({ target }) => target ?? []);
  return [...new Set(targets)].filter(target => onlyService(model, target) === service);
}

/** The entries of a property in all providers of a service; null where one has another value, or there is only one. */
function equalEntries(model: Model, service: Section, { key, value }: Entry) {
  const providers = ownProviders(model, service);
  const equal = providers.flatMap(section => {
    const entry = section.content.property(key);
    return entry?.value === value ? { section, entry } : [];
  });
  const listed = new Set(model.providersOf(service).map(({ link }) => link.folded));
  return equal.length > 1 && equal.length === listed.size ? equal : null;
}
