import type { Entry } from './entry';
import type { Model } from './model';
import { ownProviders, providerCount } from './ownership';
import type { Section } from './sectionIndex';

/** An entry with the section in which it stands. */
export interface PlacedEntry {
  readonly section: Section;
  readonly entry: Entry;
}

/** The entries of providers of a service that have a property with the same value. */
export function copiesIn(model: Model, service: Section, { key, value }: Entry): readonly PlacedEntry[] {
  return ownProviders(model, service).flatMap(section => {
    const entry = section.content.property(key);
    return entry?.value === value ? { section, entry } : [];
  });
}

/** The entries of a property in all providers of a service; null where one has another value, or there is only one. */
export function copiesInAll(model: Model, service: Section, entry: Entry): readonly PlacedEntry[] | null {
  const copies = copiesIn(model, service, entry);
  return copies.length > 1 && copies.length === providerCount(model, service) ? copies : null;
}
