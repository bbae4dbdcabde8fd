import * as l10n from '@vscode/l10n';
import type { Model } from '../model/model';
import type { PlacedEntry } from '../model/propertyCopies';
import type { Section } from '../model/sectionIndex';
import { replace } from './edits';
import type { Fix } from './fix';

/**
 * The names that a provider may be shown by: that of each of its services in [Services], then the provider's other name.
 * @param other The property with that other name.
 */
export function displayNames(model: Model, provider: Section, other: string): readonly string[] {
  const services = model
    .servicesOf(provider)
    .map(({ name }) => model.serviceEntry(name)?.link.entry.value ?? '');
  const own = provider.content.property(other)?.value ?? '';
  const names = new Set([...services, own].filter(name => name !== ''));
  return names.size > 0 ? [...names] : [provider.name];
}

/** Gives a service one of its names in all places: [Services], [Default Services] and PR_DISPLAY_NAME. */
export function useDisplayName(model: Model, service: string): readonly Fix[] {
  const places = displayNamePlaces(model, service);
  const names = [...new Set(places.map(({ entry }) => entry.value))];
  return names.map(name => ({
    title: l10n.t('Use “{name}” in all places', { name }),
    edits: places
      .filter(({ entry }) => entry.value !== name)
      .map(({ section, entry }) => replace(section, entry.valueSpan, name)),
  }));
}

function displayNamePlaces(model: Model, service: string): readonly PlacedEntry[] {
  const target = model.find(service);
  const own = target?.content.property('PR_DISPLAY_NAME');
  const listed = model
    .linksTo(service)
    .filter(({ link }) => link.kind === 'service' || link.kind === 'default-service')
    .map(({ section, link }) => ({ section, entry: link.entry, rank: link.kind === 'service' ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank);
  const places = target && own ? [...listed, { section: target, entry: own }] : listed;
  return places.filter(({ entry }) => entry.value !== '');
}
