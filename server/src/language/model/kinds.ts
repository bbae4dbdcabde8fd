import type { FlagFamily } from '../knowledge/flag';
import { propertyByName } from '../knowledge/properties';
import type { SectionKind } from '../knowledge/sections';
import type { SectionContent } from './content';
import type { Model } from './model';
import type { Section } from './sectionIndex';

/**
 * The kinds that a section is of or may be meant as: by its role; where nothing links to it by its entries,
 * and where these do not tell either, service and provider. None for what stands in no named section.
 */
export function kindsOf(model: Model, section: Section): readonly SectionKind[] {
  const role = model.role(section);
  switch (role) {
    case 'unnamed':
      return [];
    case 'unread':
      return kindsOf(model, model.find(section.name)!);
    case 'unknown':
      return likelyKinds(section.content);
    default:
      return [role];
  }
}

/** Whose flags a section has; null for sections without flags, and where service and provider are as likely. */
export function flagFamilyOf(model: Model, section: Section): FlagFamily | null {
  const [kind, ...others] = kindsOf(model, section);
  return others.length === 0 && (kind === 'service' || kind === 'provider') ? kind : null;
}

function likelyKinds(content: SectionContent): readonly SectionKind[] {
  if (content.entry('UID')) return ['extra'];
  const isService = content.entries.some(({ key }) => belongsTo(key, 'service'));
  const isProvider = content.entries.some(({ key }) => belongsTo(key, 'provider'));
  if (isService === isProvider) return ['service', 'provider'];
  return isService ? ['service'] : ['provider'];
}

/** Whether only sections of this kind have a property without being redundant. */
function belongsTo(key: string, kind: SectionKind): boolean {
  const where = Object.entries(propertyByName(key)?.where ?? {}).filter(
    ([, presence]) => presence !== 'redundant',
  );
  return where.length === 1 && where[0]![0] === kind;
}
