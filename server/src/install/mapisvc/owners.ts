import { globalSectionKind } from '../../language/knowledge/sections';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import { fold } from '../../language/text/fold';

/** The services, by their folded names, that a section of this name belongs to: itself, or those that list it. */
export function ownersOf(model: Model, name: string): ReadonlySet<string> {
  const owners = new Set<string>();
  for (const { section, link } of model.linksTo(name)) {
    if (link.kind === 'service') owners.add(fold(name));
    if (link.kind === 'provider' || link.kind === 'section') owners.add(fold(section.name));
  }
  return owners;
}

/** The sections that a file's reader sees and that are not MAPI's own: services, providers, extra and unlinked ones. */
export function ownSections(model: Model): readonly Section[] {
  return model.sections.filter(section => model.isRead(section) && !globalSectionKind(section.name));
}
