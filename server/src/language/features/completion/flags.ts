import { hexNumber } from '../../describe/constants';
import type { FlagFamily, ResourceFlag } from '../../knowledge/flag';
import { flagConflict, flagsOf, resourceFlag } from '../../knowledge/flags';
import type { ValuePlace } from '../../model/cursor';
import { separated } from '../../model/entry';
import { flagFamilyOf } from '../../model/kinds';
import type { Model } from '../../model/model';
import type { Section } from '../../model/sectionIndex';
import { sameName } from '../../text/fold';
import { touches } from '../../text/span';
import type { Proposal } from './proposal';

/**
 * The flags that can be added where the cursor is: of the section's family and provider type, set by files,
 * not there yet, and in no conflict with those that are there or in the sections linked to this one.
 */
export function flagProposals(model: Model, place: ValuePlace): readonly Proposal[] {
  const { section, entry, offset } = place;
  const present = flagsNamed(separated(entry, '|').filter(({ span }) => !touches(span, offset)));
  const near = relatives(model, section).flatMap(flagsOfSection);
  const type = section.content.property('PR_RESOURCE_TYPE')?.value ?? '';
  return familiesOf(model, section)
    .flatMap(flagsOf)
    .filter(flag => isForFiles(flag) && fitsType(flag, type) && !present.includes(flag))
    .filter(flag => ![...present, ...near].some(other => flagConflict(flag, other)))
    .map(flag => ({
      label: flag.name,
      kind: 'flag',
      detail: hexNumber(flag.value),
      rank: flag.providerType ? 0 : 1,
      subject: { kind: 'flag', name: flag.name },
    }));
}

function familiesOf(model: Model, section: Section): readonly FlagFamily[] {
  const family = flagFamilyOf(model, section);
  return family ? [family] : ['service', 'provider'];
}

/** The providers of a service, or the services of a provider. */
function relatives(model: Model, section: Section): readonly Section[] {
  return model.role(section) === 'service'
    ? model.providersOf(section).flatMap(({ target }) => target ?? [])
    : model.servicesOf(section);
}

function flagsOfSection({ content }: Section): readonly ResourceFlag[] {
  const entry = content.property('PR_RESOURCE_FLAGS');
  return entry ? flagsNamed(separated(entry, '|')) : [];
}

function flagsNamed(parts: readonly { readonly name: string }[]): readonly ResourceFlag[] {
  return parts.flatMap(({ name }) => resourceFlag(name) ?? []);
}

function isForFiles(flag: ResourceFlag): boolean {
  return flag.class === 'static' || flag.class === 'modifiable';
}

function fitsType({ providerType }: ResourceFlag, type: string): boolean {
  return providerType === undefined || type === '' || sameName(providerType, type);
}
