import type { KnownTag, TagOwner } from '../knowledge/knownTag';
import { knownTagsOf } from '../knowledge/knownTags';
import type { PropertyTag } from '../knowledge/propertyTags';
import { builtInService } from '../knowledge/services';
import type { Model } from './model';
import type { Section } from './sectionIndex';

/** The services that a section belongs to: itself, or those that list it. */
export function servicesAround(model: Model, section: Section): readonly Section[] {
  if (model.role(section) === 'service') return [section];
  return [...new Set(model.linksTo(section.name).map(({ section: linker }) => linker))];
}

/** Whose numeric tags a section has: a service of Outlook's has known ones, elsewhere the same number means something else. */
export function tagOwnersOf(model: Model, section: Section): ReadonlySet<TagOwner> {
  const owners = servicesAround(model, section).flatMap(({ name }) => builtInService(name)?.owner ?? []);
  return new Set(owners);
}

/**
 * What a numeric tag can mean in a section: what its own service means by it, or, as long as nothing links to the section,
 * what any service does.
 */
export function knownTagsIn(model: Model, section: Section, { id, type }: PropertyTag): readonly KnownTag[] {
  const known = knownTagsOf(id * 0x10000 + type);
  if (known.length === 0 || model.role(section) === 'unknown') return known;
  const owners = tagOwnersOf(model, section);
  return known.filter(({ owner }) => owners.has(owner));
}
