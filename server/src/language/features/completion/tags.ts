import type { TagOwner } from '../../knowledge/knownTag';
import { knownTags } from '../../knowledge/knownTags';
import { isProviderDefined } from '../../knowledge/propertyIds';
import { readTag, tagOf, writeTag } from '../../knowledge/propertyTags';
import type { SectionKind } from '../../knowledge/sections';
import type { Model } from '../../model/model';
import type { Section } from '../../model/sectionIndex';
import { knownTagsIn, servicesAround, tagOwnersOf } from '../../model/tagOwners';
import { declarationOf, declaredProperties } from '../../surroundings/headers';
import type { Surroundings } from '../../surroundings/surroundings';
import type { Proposal } from './proposal';

/** What is written is the tag, by whatever name it is offered. */
type TagProposal = Proposal & { readonly newText: string };

/**
 * Numeric tags that fit a section: those that other sections of its services have, those that a public header declares, and
 * those that Microsoft defines for the service, if it is one of Outlook's. Elsewhere the same number means something else.
 */
export function tagProposals(
  model: Model,
  section: Section,
  kinds: readonly SectionKind[],
  surroundings: Surroundings | null,
): readonly TagProposal[] {
  if (!kinds.some(kind => kind === 'service' || kind === 'provider' || kind === 'extra')) return [];
  const services = servicesAround(model, section);
  const used = services.flatMap(service => usedTags(model, service, section));
  const owners = tagOwnersOf(model, section);
  return [...new Set([...used, ...declaredTags(surroundings), ...tagsOf(owners)])].map(tag => {
    const [name = tag, ...others] = namesOf(model, section, tag, surroundings);
    return {
      label: name,
      kind: 'tag',
      detail: name === tag ? '' : [tag, ...others].join(', '),
      newText: tag,
      filterText: name === tag ? tag : [name, tag, ...others].join(' '),
      rank: 3,
      subject: { kind: 'tag', name: tag },
    };
  });
}

/** As the service's own header calls it, or else Microsoft. */
function namesOf(
  model: Model,
  section: Section,
  key: string,
  surroundings: Surroundings | null,
): readonly string[] {
  const tag = readTag(key)!;
  const declared = declarationOf(surroundings, tag);
  return declared ? [declared.property.name] : knownTagsIn(model, section, tag).map(({ name }) => name);
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
