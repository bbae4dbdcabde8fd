import { globalSectionKind } from '../../language/knowledge/sections';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';

export { ownersOf } from '../../language/model/collision';

/** The sections that a file's reader sees and that are not MAPI's own: services, providers, extra and unlinked ones. */
export function ownSections(model: Model): readonly Section[] {
  return model.sections.filter(section => model.isRead(section) && !globalSectionKind(section.name));
}
