import * as l10n from '@vscode/l10n';
import { keepOnce, mayMove, moveEntry } from '../../fixes/moveEntry';
import type { Entry } from '../../model/entry';
import type { Model } from '../../model/model';
import { onlyService, ownProviders } from '../../model/ownership';
import { copiesInAll } from '../../model/propertyCopies';
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
      return copiesInAll(model, service, entry) ? [] : moveTo(model, section, entry, service);
    }
    default:
      return [];
  }
}

/** Keeps a property once, in the section of the service, that all its providers have with the same value. */
export function extractProperty({ model, section, entry }: EntryPlace): readonly Proposal[] {
  const service = onlyService(model, section);
  if (!service || !lacks(service, entry) || !mayMove(entry.key, 'provider', 'service')) return [];
  const equal = copiesInAll(model, service, entry);
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
