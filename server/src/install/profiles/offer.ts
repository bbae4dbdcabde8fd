import { meaningOf } from '../../language/describe/fact';
import { tagKey } from '../../language/header/read';
import { resourceFlag } from '../../language/knowledge/flags';
import { isProviderDefined, isSecure } from '../../language/knowledge/propertyIds';
import { type PropertyTag, tagOf, writeTag } from '../../language/knowledge/propertyTags';
import { propertyType } from '../../language/knowledge/propertyTypes';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import { maskSecrets, secretsInEntry } from '../../language/secrets';
import type { PublicHeader } from '../../language/surroundings/surroundings';
import type { Host } from '../host';
import { shown } from '../message';
import { nodeHost } from '../nodeHost';
import { newDraft } from '../prepare';
import type { PlanOptions } from '../request';
import { openSandbox } from '../sandbox/sandbox';
import { wizardProblem } from './wizardPages';

/** A service that can come into a profile, for people to choose. */
export interface OfferedService {
  /** Its section in MapiSvc.inf. */
  readonly name: string;
  readonly displayName: string;
  /** Whether [Default Services] lists it. */
  readonly isDefault: boolean;
  /** Whether a profile can hold it only once. */
  readonly isSingleCopy: boolean;
  /** Why the Profile Wizard does not offer it; null where it does. */
  readonly wizardProblem: string | null;
  /** What can be configured, as far as MapiSvc.inf and public headers tell. */
  readonly properties: readonly OfferedProperty[];
}

export interface OfferedProperty {
  /** Eight hexadecimal digits. */
  readonly tag: string;
  /** As a public header names it; null where none does. */
  readonly name: string | null;
  /** Such as PT_LONG. */
  readonly type: string;
  /** What values of the type are, and how they are written. */
  readonly typeMeaning: string;
  /** What the public header says; empty where it says nothing. */
  readonly description: string;
  /** As MapiSvc.inf has it, secrets masked; null where it does not have it. */
  readonly value: string | null;
  /** Whether it is to be hidden as it is typed: MAPI keeps it encrypted in the profile, or it is a password. */
  readonly isSecret: boolean;
}

/**
 * The services of the MapiSvc.inf that Outlook reads, in its order. Writes nothing.
 * @param headers Public headers, which name the properties of services.
 * @throws Refusal where the folder is no sandbox.
 */
export async function offeredServices(
  sandbox: string,
  headers: readonly PublicHeader[],
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<readonly OfferedService[]> {
  const draft = await newDraft(await openSandbox(sandbox, host, options), '');
  const mapisvc = await draft.mapisvc();
  return mapisvc ? mapisvc.services().map(service => offered(mapisvc, service, headers)) : [];
}

function offered(mapisvc: Model, service: Section, headers: readonly PublicHeader[]): OfferedService {
  const { name, content } = service;
  const displayName =
    content.property('PR_DISPLAY_NAME')?.value ||
    mapisvc.find('Services')?.content.entry(name)?.value ||
    name;
  const flags = content.property('PR_RESOURCE_FLAGS')?.value ?? '';
  const isDefault = mapisvc.find('Default Services')?.content.entry(name) !== undefined;
  return {
    name: shown(name),
    displayName: shown(displayName),
    isDefault,
    isSingleCopy: isFlagged(flags, 'SERVICE_SINGLE_COPY'),
    wizardProblem: wizardProblem(service),
    properties: offeredProperties(mapisvc, service, headers),
  };
}

/** Flags are names, or eight digits with the least significant byte first. */
function isFlagged(flags: string, name: string): boolean {
  if (/^[0-9a-f]{8}$/i.test(flags))
    return (Buffer.from(flags, 'hex').readUInt32LE() & resourceFlag(name)!.value) !== 0;
  return flags.split('|').some(each => resourceFlag(each.trim())?.name === name);
}

/** What the service's sections have of its own, then what its public header declares beside it. */
function offeredProperties(
  mapisvc: Model,
  service: Section,
  headers: readonly PublicHeader[],
): readonly OfferedProperty[] {
  const providers = mapisvc.providersOf(service).flatMap(({ target }) => target ?? []);
  const properties = new Map<number, OfferedProperty>();
  for (const { content } of [service, ...providers])
    for (const { tag, value } of content.effective)
      if (tag && isOwn(tag) && !properties.has(tag.id)) properties.set(tag.id, property(tag, value));
  const tags = new Set([...properties.values()].map(({ tag }) => tagKey(tagOf(Number.parseInt(tag, 16)))));
  for (const { name, tag, description } of headerOf(tags, headers)?.properties ?? [])
    if (isOwn(tag)) {
      const known = properties.get(tag.id) ?? property(tag, null);
      properties.set(tag.id, { ...known, name, description });
    }
  return [...properties.values()];
}

/** A tag means something else in another service: the header that knows most of these is the service's. */
function headerOf(tags: ReadonlySet<string>, headers: readonly PublicHeader[]): PublicHeader | undefined {
  const known = (header: PublicHeader) => header.properties.filter(({ tag }) => tags.has(tagKey(tag))).length;
  const [best] = headers.filter(header => known(header) > 0).sort((a, b) => known(b) - known(a));
  return best;
}

function isOwn({ id }: PropertyTag): boolean {
  return isProviderDefined(id) || isSecure(id);
}

function property(tag: PropertyTag, value: string | null): OfferedProperty {
  const written = writeTag(tag);
  const type = propertyType(tag.type);
  return {
    tag: written,
    name: null,
    type: type?.name ?? '',
    typeMeaning: type ? meaningOf(type) : '',
    description: '',
    value:
      value === null || isSecure(tag.id)
        ? null
        : shown(maskSecrets(`${written}=${value}`).slice(written.length + 1)),
    isSecret: secretsInEntry(written, 'text').length > 0,
  };
}
