import type { TagOwner } from '../knowledge/knownTag';
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
