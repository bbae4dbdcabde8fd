import { tagNames } from '../../describe/tag';
import type { TagOwner } from '../../knowledge/knownTag';
import { knownTags } from '../../knowledge/knownTags';
import { isProviderDefined } from '../../knowledge/propertyIds';
import { readTag, tagOf, writeTag } from '../../knowledge/propertyTags';
import type { SectionKind } from '../../knowledge/sections';
import type { Model } from '../../model/model';
import type { Section } from '../../model/sectionIndex';
import { servicesAround, tagOwnersOf } from '../../model/tagOwners';
import { declarationOf, declaredProperties } from '../../surroundings/headers';
import type { Surroundings } from '../../surroundings/surroundings';
import type { Proposal } from './proposal';

/**
 * Numeric tags that fit a section: those that other sections of its services have, those that a public header declares, and
 * those that Microsoft defines for the service, if it is one of Outlook's. Elsewhere the same number means something else.
 */
export function tagProposals(
  model: Model,
  section: Section,
  kinds: readonly SectionKind[],
  surroundings: Surroundings | null,
): readonly Proposal[] {
  if (!kinds.some(kind => kind === 'service' || kind === 'provider' || kind === 'extra')) return [];
  const services = servicesAround(model, section);
  const used = services.flatMap(service => usedTags(model, service, section));
  const owners = tagOwnersOf(model, section);
  return [...new Set([...used, ...declaredTags(surroundings), ...tagsOf(owners)])].map(tag => {
    const names = namesOf(tag, surroundings);
    return {
      label: tag,
      kind: 'tag',
      detail: names.join(', '),
      filterText: [tag, ...names].join(' '),
      rank: 3,
      subject: { kind: 'tag', name: tag },
    };
  });
}

/** As the service's own header calls it, or else Microsoft. */
function namesOf(tag: string, surroundings: Surroundings | null): readonly string[] {
  const declared = declarationOf(surroundings, readTag(tag)!);
  return declared ? [declared.property.name] : tagNames(tag);
}

function declaredTags(surroundings: Surroundings | null): readonly string[] {
  return declaredProperties(surroundings)
    .filter(({ property }) => isProviderDefined(property.tag.id))
    .map(({ property }) => writeTag(property.tag));
}

function usedTags(model: Model, service: Section, except: Section): readonly string[] {
  const parts = model.linksFrom(service).flatMap(link => model.find(link.name) ?? []);
  return [service, ...parts]
    .filter(part => part !== except)
    .flatMap(({ content }) => content.effective)
    .flatMap(({ key }) => {
      const tag = readTag(key);
      return tag && isProviderDefined(tag.id) ? writeTag(tag) : [];
    });
}

function tagsOf(owners: ReadonlySet<TagOwner>): readonly string[] {
  return knownTags
    .filter(({ owner, secret }) => owners.has(owner) && !secret)
    .map(({ tag }) => writeTag(tagOf(tag)));
}
