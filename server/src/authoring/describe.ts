import { type PropertyTag, tagOf as splitTag, writeTag } from '../language/knowledge/propertyTags';
import { propertyType } from '../language/knowledge/propertyTypes';
import { separated } from '../language/model/entry';
import type { Model } from '../language/model/model';
import type { Section } from '../language/model/sectionIndex';
import { separatorOf } from '../language/model/separators';
import { declarationOf } from '../language/surroundings/headers';
import type { Surroundings } from '../language/surroundings/surroundings';
import type {
  ExtraSectionDescription,
  PropertyDescription,
  ProviderDescription,
  ServiceDescription,
} from './description';
import {
  extraSection,
  identifierKey,
  providerSection,
  sameKey,
  serviceSection,
  type WrittenSection,
} from './mapisvcInf';
import { isPublic } from './propertyProblems';
import { describedType, readValue } from './propertyValue';

/**
 * The description from which a service that stands in a file can be made again; null where the file has no such service.
 * Its properties have the names that a public header gives them.
 */
export function describeService(
  model: Model,
  service: string,
  surroundings: Surroundings | null = null,
): ServiceDescription | null {
  const section = model.services().find(({ name }) => name === service) ?? foundService(model, service);
  return section ? describedService(model, section, surroundings) : null;
}

function foundService(model: Model, name: string): Section | undefined {
  const found = model.find(name);
  return found && model.services().includes(found) ? found : undefined;
}

function describedService(
  model: Model,
  section: Section,
  surroundings: Surroundings | null,
): ServiceDescription {
  const { name, content } = section;
  const place: Place = { service: name, surroundings };
  const helpFile = globalEntry(model, 'Help File Mappings', name);
  const dll = text(section, 'PR_SERVICE_DLL_NAME');
  const bare: ServiceDescription = {
    name,
    displayName: globalEntry(model, 'Services', name) || text(section, 'PR_DISPLAY_NAME') || name,
    ...(globalEntry(model, 'Default Services', name) !== undefined && { default: true }),
    ...(helpFile && { helpFile }),
    ...(dll && { dll }),
    ...optional('entryPoint', text(section, 'PR_SERVICE_ENTRY_NAME')),
    ...optional('wizardEntry', text(section, 'WIZARD_ENTRY_NAME')),
    ...optional('supportFiles', items(section, 'PR_SERVICE_SUPPORT_FILES')),
    ...optional('deleteFiles', items(section, 'PR_SERVICE_DELETE_FILES')),
    ...optional('flags', items(section, 'PR_RESOURCE_FLAGS')),
    ...optional('properties', propertiesOf(section, place)),
    providers: model
      .providersOf(section)
      .flatMap(({ target }) => (target ? [describedProvider(target, place, dll)] : [])),
    ...optional(
      'sections',
      content.list('Sections').flatMap(item => {
        const target = model.find(item.name);
        return target ? [describedExtra(target, place)] : [];
      }),
    ),
  };
  return { ...bare, ...optional('entries', differences(section, serviceSection(bare))) };
}

/** What the properties of a service are named by. */
interface Place {
  readonly service: string;
  readonly surroundings: Surroundings | null;
}

function describedProvider(
  section: Section,
  place: Place,
  serviceDll: string | undefined,
): ProviderDescription {
  const dll = text(section, 'PR_PROVIDER_DLL_NAME');
  const type = text(section, 'PR_RESOURCE_TYPE') || 'MAPI_STORE_PROVIDER';
  const id = text(section, identifierKey(type));
  const displayName = text(section, 'PR_DISPLAY_NAME') || text(section, 'PR_PROVIDER_DISPLAY') || '';
  const providerDisplay = text(section, 'PR_PROVIDER_DISPLAY');
  const bare: ProviderDescription = {
    section: section.name,
    type,
    displayName,
    ...(providerDisplay && providerDisplay !== displayName && { providerDisplay }),
    ...(dll && dll !== serviceDll && { dll }),
    ...optional('flags', items(section, 'PR_RESOURCE_FLAGS')),
    ...(id && /^[0-9a-f]{32}$/i.test(id) && { id }),
    ...optional('properties', propertiesOf(section, place)),
  };
  const written = providerSection(bare, {
    name: place.service,
    displayName: '',
    providers: [],
    ...(serviceDll && { dll: serviceDll }),
  });
  return { ...bare, ...optional('entries', differences(section, written)) };
}

function describedExtra(section: Section, place: Place): ExtraSectionDescription {
  const uid = text(section, 'UID');
  const bare: ExtraSectionDescription = {
    section: section.name,
    ...(uid && /^[0-9a-f]{32}$/i.test(uid) && { uid }),
    ...optional('properties', propertiesOf(section, place)),
  };
  return { ...bare, ...optional('entries', differences(section, extraSection(bare))) };
}

/** The numeric tags of the free range, whose values a description can give. */
function propertiesOf({ content }: Section, place: Place): PropertyDescription[] {
  const ids = new Set<string>();
  return content.effective.flatMap(({ tag, value }): PropertyDescription[] => {
    const info = tag && propertyType(tag.type);
    const type = info && describedType(info);
    const id = tag && writeTag(tag).slice(0, 4);
    if (!type || id === undefined || ids.has(id)) return [];
    const property = { ...named(tag, place), id, type };
    const read = readValue(type, value);
    if (read === null || !isPublic(property)) return [];
    ids.add(id);
    const { name, description, required } = property;
    return [
      {
        name,
        id,
        type,
        ...optional('description', description),
        default: read,
        ...(required && { required }),
      },
    ];
  });
}

/** A file does not tell the names of its own properties; a public header does. */
function named(
  tag: PropertyTag,
  { service, surroundings }: Place,
): Pick<PropertyDescription, 'name' | 'description' | 'required'> {
  const declared = declarationOf(surroundings, tag)?.property;
  if (!declared) return { name: inventedName(service, writeTag(tag)) };
  const [, description = '', facts = ''] = /^(.*?)(\bType: +PT_[A-Z].*)?$/s.exec(declared.description) ?? [];
  return {
    name: declared.name,
    description: description.trim(),
    // A header that was made from a description has this line, beside what the file says itself.
    required: /\bRequired: +yes\b/.test(facts),
  };
}

function inventedName(service: string, tag: string): string {
  const { id, type } = splitTag(Number.parseInt(tag, 16));
  const prefix = service.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return `PR_${prefix}_${writeTag({ id, type })}`;
}

/** What stands in a section otherwise than a description makes it: values of its own, and null for what it lacks. */
function differences({ content }: Section, written: WrittenSection): Record<string, string | null> {
  const there = new Map(content.effective.map(({ key, value }) => [sameKey(key), { key, value }]));
  const made = new Map(
    written.entries.map(({ key, value }) => [sameKey(key), { key, value: unquoted(value) }]),
  );
  const found: Record<string, string | null> = {};
  for (const [name, { key, value }] of there) {
    const other = made.get(name)?.value;
    if (other === undefined || comparable(key, other) !== comparable(key, value)) found[key] = value;
  }
  for (const [name, { key }] of made) if (!there.has(name)) found[key] = null;
  return found;
}

/** Blanks beside separators, and the case of hexadecimal digits, mean nothing. */
function comparable(key: string, value: string): string {
  const separator = separatorOf(key);
  if (separator)
    return value
      .split(separator)
      .map(part => part.trim())
      .join(separator);
  return /^(?:[0-9a-f]{2})+$/i.test(value) && /^[0-9a-f]{8}$|UID|_ID$|_PROVIDER$/i.test(key)
    ? value.toUpperCase()
    : value;
}

function unquoted(value: string): string {
  return /^(["']).*\1$/s.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}

function text({ content }: Section, key: string): string | undefined {
  return (content.property(key) ?? content.entry(key))?.value;
}

function items({ content }: Section, key: string): string[] {
  const entry = content.property(key);
  const separator = separatorOf(key);
  if (!entry || !separator) return [];
  return separated(entry, separator).flatMap(({ name }) => name || []);
}

function globalEntry(model: Model, section: string, key: string): string | undefined {
  return model.find(section)?.content.entry(key)?.value;
}

/** A member that is left out where there is nothing in it. */
function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: NonNullable<T> } {
  const isEmpty = value === undefined || value === '' || Object.keys(value as object).length === 0;
  return (isEmpty ? {} : { [key]: value }) as { [P in K]?: NonNullable<T> };
}
