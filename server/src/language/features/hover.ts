import * as l10n from '@vscode/l10n';
import { describeComments } from '../describe/comments';
import { describeFlag, describeProviderType } from '../describe/constants';
import { code, paragraphs } from '../describe/markdown';
import { previewOf } from '../describe/preview';
import { describeProperty } from '../describe/property';
import { holdsSecret } from '../describe/secrecy';
import { describeRole, describeSection } from '../describe/section';
import { profilesKeepTheirCopy, whichFileIsRead } from '../describe/stumbling';
import { describeTag } from '../describe/tag';
import { describeValue } from '../describe/value';
import { resourceFlag } from '../knowledge/flags';
import { propertyOf } from '../knowledge/properties';
import { readTag } from '../knowledge/propertyTags';
import { providerType } from '../knowledge/providerTypes';
import { mapiHelpComponent } from '../knowledge/sections';
import { type KeyPlace, partAt, placeAt, type ValuePlace } from '../model/cursor';
import type { Entry } from '../model/entry';
import { flagFamilyOf } from '../model/kinds';
import { type Link, linksOfEntry } from '../model/links';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { separatorOf } from '../model/separators';
import { knownTagsIn } from '../model/tagOwners';
import type { Surroundings } from '../surroundings/surroundings';
import { sameName } from '../text/fold';
import { type Span, touches } from '../text/span';

/** What is known of the text at a place; the span is in offsets of the file, the text is Markdown. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What the header, key or value at an offset of the file means; null where there is nothing to say. */
export function hover(model: Model, offset: number, surroundings: Surroundings | null = null): Hover | null {
  const place = placeAt(model, offset);
  const { section } = place;
  const found = explain(model, place, surroundings);
  return found?.markdown ? { span: model.placed(section, found.span), markdown: found.markdown } : null;
}

function explain(
  model: Model,
  place: ReturnType<typeof placeAt>,
  surroundings: Surroundings | null,
): Hover | null {
  switch (place.kind) {
    case 'header':
      return ofHeader(model, place.section);
    case 'key':
      return ofKey(model, place, surroundings);
    case 'value':
      return ofValue(model, place, surroundings);
    case 'comment':
    case 'other':
      return null;
  }
}

function ofHeader(model: Model, section: Section): Hover | null {
  const { header, folded } = section.content;
  if (!header || folded === null) return null;
  const role = model.role(section);
  return {
    span: header.nameSpan,
    markdown: paragraphs([
      describeSection(model, section),
      describeRole(role),
      role === 'services' ? whichFileIsRead() : null,
    ]),
  };
}

function ofKey(
  model: Model,
  { section, entry, offset }: KeyPlace,
  surroundings: Surroundings | null,
): Hover | null {
  if (!entry || !touches(entry.keySpan, offset)) return null;
  return {
    span: entry.keySpan,
    markdown: paragraphs([
      unread(entry),
      describeKey(model, section, entry, surroundings),
      describeComments(section, entry),
    ]),
  };
}

function describeKey(
  model: Model,
  section: Section,
  entry: Entry,
  surroundings: Surroundings | null,
): string | null {
  const link = keyLink(section, entry);
  if (link) return describeLink(model, link);
  const tag = readTag(entry.key);
  if (tag) return describeTag(tag, surroundings, knownTagsIn(model, section, tag));
  const property = propertyOf(entry.key);
  return property ? describeProperty(property) : null;
}

/** The link that a key of a global section is. */
function keyLink({ content }: Section, entry: Entry): Link | undefined {
  return linksOfEntry(content, entry).find(({ span }) => span === entry.keySpan);
}

function ofValue(model: Model, place: ValuePlace, surroundings: Surroundings | null): Hover | null {
  const { section, entry, offset } = place;
  if (!touches(entry.rawSpan, offset)) return null;
  const part = partAt(place, separatorOf(entry.key));
  const known = describePart(model, place, part);
  if (known) return { span: part, markdown: paragraphs([unread(entry), known]) };
  const described = describeWhole(model, section, entry, surroundings);
  const copied = described && isCopied(model, section, entry) ? profilesKeepTheirCopy() : null;
  return { span: entry.rawSpan, markdown: paragraphs([unread(entry), described, copied]) };
}

/** One name in a value: of a section, a flag, a provider type. */
function describePart(model: Model, { section, entry }: ValuePlace, part: Span): string | null {
  const link = linksOfEntry(section.content, entry).find(({ span }) => span.start === part.start);
  if (link) return describeLink(model, link);
  const name = section.green.slice(part);
  switch (propertyOf(entry.key)?.value) {
    case 'flags': {
      const flag = resourceFlag(name);
      return flag ? describeFlag(flag) : null;
    }
    case 'resource-type': {
      const type = providerType(name);
      return type ? describeProviderType(type) : null;
    }
    default:
      return null;
  }
}

/** Whether MAPI copies a value into each profile that gets the service. */
function isCopied(model: Model, section: Section, { property, tag, shadowedBy }: Entry): boolean {
  const role = model.role(section);
  const isOfService = role === 'service' || role === 'provider' || role === 'extra';
  return isOfService && !shadowedBy && (tag !== undefined || (property !== undefined && !property.computed));
}

function describeWhole(
  model: Model,
  section: Section,
  entry: Entry,
  surroundings: Surroundings | null,
): string | null {
  if (holdsSecret(section, entry)) return l10n.t('This value looks like a secret, so it is not shown here.');
  const tag = readTag(entry.key);
  const known = tag ? knownTagsIn(model, section, tag) : [];
  const value = keyLink(section, entry)
    ? null
    : describeValue(entry.key, entry.value, flagFamilyOf(model, section), known, surroundings);
  return value ?? describeKey(model, section, entry, surroundings);
}

function describeLink(model: Model, { kind, name }: Link): string {
  const target = model.find(name);
  if (target) return paragraphs([describeSection(model, target), previewOf(target)]);
  if (kind === 'help-mapping' && sameName(name, mapiHelpComponent))
    return l10n.t('The component of MAPI itself, with its help file');
  return l10n.t('There is no section {name} in this file.', { name: code(`[${name}]`) });
}

function unread({ shadowedBy }: Entry): string | null {
  return shadowedBy ? l10n.t('Windows never reads this entry: its key stands in the section already.') : null;
}
