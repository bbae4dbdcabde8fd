import * as l10n from '@vscode/l10n';
import { hexNumber } from '../../describe/constants';
import type { KnownTag, ValueMeaning } from '../../knowledge/knownTag';
import { propertyOf } from '../../knowledge/properties';
import type { PropertyInfo } from '../../knowledge/property';
import { readTag } from '../../knowledge/propertyTags';
import { providerTypes } from '../../knowledge/providerTypes';
import { globalSectionKind } from '../../knowledge/sections';
import type { ValuePlace } from '../../model/cursor';
import type { Model } from '../../model/model';
import { knownTagsIn } from '../../model/tagOwners';
import type { Surroundings } from '../../surroundings/surroundings';
import { dllProposals, entryPointProposals } from './dlls';
import { flagProposals } from './flags';
import { itemProposals } from './names';
import type { Proposal } from './proposal';
import { usedValues } from './used';

/** What can stand behind the `=` at the cursor. */
export function valueProposals(
  model: Model,
  place: ValuePlace,
  surroundings: Surroundings | null,
): readonly Proposal[] {
  const { section, entry } = place;
  const global = globalSectionKind(section.name);
  if (global) return global === 'help-file-mappings' ? [] : displayNames(model, entry.key);
  const property = propertyOf(entry.key);
  return property ? ofProperty(model, place, property, surroundings) : ofTag(model, place);
}

function ofProperty(
  model: Model,
  place: ValuePlace,
  property: PropertyInfo,
  surroundings: Surroundings | null,
): readonly Proposal[] {
  switch (property.value) {
    case 'list':
      return itemProposals(model, place);
    case 'flags':
      return flagProposals(model, place);
    case 'resource-type':
      return resourceTypes();
    case 'dll':
    case 'files':
      return dllProposals(model, place, surroundings);
    case 'entry-point':
      return entryPointProposals(model, place, property, surroundings);
    case 'guid':
    case 'path':
      return usedValues(model, place, [property.name], 'value', () => null);
    case 'text':
      return displayNames(model, place.section.name);
    default:
      return [];
  }
}

function resourceTypes(): readonly Proposal[] {
  return providerTypes
    .filter(({ inFile }) => inFile)
    .map(({ name, title }) => ({
      label: name,
      kind: 'provider-type',
      detail: l10n.t(title),
      rank: 0,
      subject: { kind: 'provider-type', name },
    }));
}

/** The names by which users know a section: its own, and that of its service in [Services]. */
function displayNames(model: Model, name: string): readonly Proposal[] {
  const section = model.find(name);
  const services = section ? model.servicesOf(section).map(service => service.name) : [];
  const listed = [name, ...services].map(service => model.serviceEntry(service)?.link.entry.value);
  const own = section?.content.property('PR_DISPLAY_NAME')?.value;
  return [...new Set([own, ...listed])].filter(shown => !!shown).map(shown => value(shown!, '', 0));
}

function ofTag(model: Model, { section, entry }: ValuePlace): readonly Proposal[] {
  const tag = readTag(entry.key);
  if (!tag) return [];
  if (tag.type === PT_BOOLEAN) return [value('0100', l10n.t('true'), 0), value('0000', l10n.t('false'), 1)];
  return knownTagsIn(model, section, tag).flatMap(ofKnownTag);
}

const PT_BOOLEAN = 0x000b;

function ofKnownTag({ values = [], flags = [] }: KnownTag): readonly Proposal[] {
  return [...values, ...flags].map(numericValue);
}

/** A number as the file has it: eight digits, least significant byte first. */
function numericValue({ name, value: number, meaning }: ValueMeaning): Proposal {
  const bytes = [0, 8, 16, 24].map(shift => (number >>> shift) & 0xff);
  const digits = bytes.map(byte => byte.toString(16).toUpperCase().padStart(2, '0')).join('');
  const detail = `${name ?? l10n.t(meaning)} (${hexNumber(number)})`;
  return { ...value(digits, detail, 0), filterText: `${digits} ${name ?? ''}`.trim() };
}

function value(label: string, detail: string, rank: number): Proposal {
  return { label, kind: 'value', detail, rank, subject: null };
}
