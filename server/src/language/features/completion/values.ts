import * as l10n from '@vscode/l10n';
import { hexNumber } from '../../describe/constants';
import { preferredEntryName } from '../../knowledge/entryPoint';
import type { KnownTag, ValueMeaning } from '../../knowledge/knownTag';
import { knownTagsOf } from '../../knowledge/knownTags';
import { propertyOf } from '../../knowledge/properties';
import type { PropertyInfo } from '../../knowledge/property';
import { readTag } from '../../knowledge/propertyTags';
import { providerTypes } from '../../knowledge/providerTypes';
import { globalSectionKind } from '../../knowledge/sections';
import type { ValuePlace } from '../../model/cursor';
import type { Model } from '../../model/model';
import { fold } from '../../text/fold';
import { flagProposals } from './flags';
import { itemProposals } from './names';
import type { CompletionKind, Proposal, Subject } from './proposal';

/** What can stand behind the `=` at the cursor. */
export function valueProposals(model: Model, place: ValuePlace): readonly Proposal[] {
  const { section, entry } = place;
  const global = globalSectionKind(section.name);
  if (global) return global === 'help-file-mappings' ? [] : displayNames(model, entry.key);
  const property = propertyOf(entry.key);
  return property ? ofProperty(model, place, property) : ofTag(entry.key);
}

function ofProperty(model: Model, place: ValuePlace, property: PropertyInfo): readonly Proposal[] {
  switch (property.value) {
    case 'list':
      return itemProposals(model, place);
    case 'flags':
      return flagProposals(model, place);
    case 'resource-type':
      return resourceTypes();
    case 'dll':
    case 'files':
      return usedValues(model, place, DLLS, 'file', name => ({ kind: 'dll', name }));
    case 'entry-point':
      return entryPoints(model, place, property);
    case 'guid':
    case 'path':
      return usedValues(model, place, [property.name], 'value', () => null);
    case 'text':
      return displayNames(model, place.section.name);
    default:
      return [];
  }
}

const DLLS = ['PR_SERVICE_DLL_NAME', 'PR_PROVIDER_DLL_NAME'];

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

function entryPoints(model: Model, place: ValuePlace, { name }: PropertyInfo): readonly Proposal[] {
  const used = usedValues(model, place, [name], 'value', () => null);
  if (name !== 'PR_SERVICE_ENTRY_NAME' || used.some(({ label }) => label === preferredEntryName)) return used;
  return [value(preferredEntryName, l10n.t('the name that MAPI prefers'), 0), ...used];
}

/** The values that some properties have elsewhere in the file; those of sections linked to this one first. */
function usedValues(
  model: Model,
  { section, entry }: ValuePlace,
  properties: readonly string[],
  kind: CompletionKind,
  subject: (value: string) => Subject | null,
): readonly Proposal[] {
  const near = new Set([
    section,
    ...model.servicesOf(section),
    ...model.providersOf(section).map(({ target }) => target),
  ]);
  const found = new Map<string, Proposal>();
  for (const other of model.sections)
    for (const property of properties) {
      const used = other.content.property(property);
      if (!used?.value || used === entry) continue;
      const rank = near.has(other) ? 0 : 1;
      const known = found.get(fold(used.value));
      if (known && known.rank <= rank) continue;
      found.set(fold(used.value), {
        label: used.value,
        kind,
        detail: '',
        rank,
        subject: subject(used.value),
      });
    }
  return [...found.values()];
}

/** The names by which users know a section: its own, and that of its service in [Services]. */
function displayNames(model: Model, name: string): readonly Proposal[] {
  const section = model.find(name);
  const services = section ? model.servicesOf(section).map(service => service.name) : [];
  const listed = [name, ...services].map(service => model.serviceEntry(service)?.link.entry.value);
  const own = section?.content.property('PR_DISPLAY_NAME')?.value;
  return [...new Set([own, ...listed])].filter(shown => !!shown).map(shown => value(shown!, '', 0));
}

function ofTag(key: string): readonly Proposal[] {
  const tag = readTag(key);
  if (!tag) return [];
  if (tag.type === PT_BOOLEAN) return [value('0100', l10n.t('true'), 0), value('0000', l10n.t('false'), 1)];
  return knownTagsOf(tag.id * 0x10000 + tag.type).flatMap(ofKnownTag);
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
