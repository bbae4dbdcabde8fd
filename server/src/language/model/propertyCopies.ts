import { propertyType } from '../knowledge/propertyTypes';
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
export function copiesIn(model: Model, service: Section, own: Entry): readonly PlacedEntry[] {
  return ownProviders(model, service).flatMap(section => {
    const entry = section.content.property(own.key);
    return entry && haveSameValue(entry, own) ? { section, entry } : [];
  });
}

/** Whether two entries of one property say the same: of hexadecimal digits the case does not count. */
export function haveSameValue(one: Entry, other: Entry): boolean {
  if (one.value === other.value) return true;
  const { form } = (one.tag && propertyType(one.tag.type)) ?? {};
  return (form === 'hex' || form === 'bytes') && one.value.toUpperCase() === other.value.toUpperCase();
}

/** The entries of a property in all providers of a service; null where one has another value, or there is only one. */
export function copiesInAll(model: Model, service: Section, entry: Entry): readonly PlacedEntry[] | null {
  const copies = copiesIn(model, service, entry);
  return copies.length > 1 && copies.length === providerCount(model, service) ? copies : null;
}
