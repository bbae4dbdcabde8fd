import { englishSectionName, globalSectionKind } from '../knowledge/sections';
import type { Entry } from './entry';
import type { Model } from './model';
import type { Section } from './sectionIndex';

/**
 * Whether rules speak of a section's keys. Where Windows never reads the section, or its name is a translation that
 * MAPI does not look for, the one finding about the section says all.
 */
export function keysMatter(model: Model, section: Section): boolean {
  const role = model.role(section);
  return role !== 'unread' && role !== 'unnamed' && englishNameOf(model, section) === undefined;
}

/** The entries of a section that are properties and that MAPI reads: none where keys do not matter, or are names of sections. */
export function propertiesOf(model: Model, section: Section): readonly Entry[] {
  if (globalSectionKind(section.name) || !keysMatter(model, section)) return [];
  return section.content.effective;
}

/** What a translated header stands for; undefined for a name that is none, or that a link asks for. */
export function englishNameOf(model: Model, section: Section): string | undefined {
  return model.role(section) === 'unknown' ? englishSectionName(section.name) : undefined;
}
