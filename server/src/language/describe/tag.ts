import * as l10n from '@vscode/l10n';
import { tagKey } from '../header/read';
import type { KnownTag } from '../knowledge/knownTag';
import { knownTagsOf } from '../knowledge/knownTags';
import { propertyByTag } from '../knowledge/properties';
import { idRange, isSecure } from '../knowledge/propertyIds';
import { type PropertyTag, writeTag } from '../knowledge/propertyTags';
import { type PropertyTypeInfo, propertyType } from '../knowledge/propertyTypes';
import { type DeclaredProperty, declarationOf, declarationsOfId } from '../surroundings/headers';
import type { Surroundings } from '../surroundings/surroundings';
import { meaningOf, sourceOf } from './fact';
import { code, list, paragraphs, prose, text } from './markdown';
import { describeProperty } from './property';

/**
 * A tag taken apart: its names, its identifier with the range that this lies in, its type. What services of Microsoft's mean
 * by it does not matter where a public header says what it is.
 * @param candidates What the tag can mean where it stands; left out: what it means to any service.
 */
export function describeTag(
  tag: PropertyTag,
  surroundings: Surroundings | null = null,
  candidates: readonly KnownTag[] = knownTagsOf(numberOf(tag)),
): string {
  const property = propertyByTag(numberOf(tag));
  const isDeclared = declarationOf(surroundings, tag) !== undefined;
  const known = property || isDeclared ? [] : candidates;
  return paragraphs([
    `**${code(writeTag(tag))}**`,
    ...declarationsOfId(surroundings, tag.id).map(declared => describeDeclared(declared, tag)),
    property && describeProperty(property),
    ...known.map(describeKnownTag),
    list([describeId(tag), describeType(tag)]),
    isSecure(tag.id)
      ? l10n.t('**Secure property:** it belongs in the profile, and never in MapiSvc.inf.')
      : null,
  ]);
}

/** What a public header says of an identifier; that its type is another one matters to MAPI. */
function describeDeclared({ header, property }: DeclaredProperty, tag: PropertyTag): string {
  const place = { name: text(property.name), header: text(header.fileName) };
  const title =
    tagKey(property.tag) === tagKey(tag)
      ? l10n.t('**{name}**, as {header} declares it', place)
      : l10n.t('{header} declares **{name}** with this identifier, but as {type}.', {
          ...place,
          type: code(propertyType(property.tag.type)?.name ?? hex4(property.tag.type)),
        });
  return paragraphs([title, text(property.description)]);
}

/** What one service means by a tag. */
export function describeKnownTag(known: KnownTag): string {
  const title = l10n.t('**{name}**, as {owner} defines it', {
    name: prose(known.name),
    owner: prose(l10n.t(known.owner)),
  });
  return paragraphs([title, prose(meaningOf(known)), sourceOf(known)]);
}

function describeId({ id }: PropertyTag): string {
  const range = idRange(id);
  return l10n.t('Identifier {id}, of {first} to {last}: {meaning}', {
    id: code(hex4(id)),
    first: code(hex4(range.first)),
    last: code(hex4(range.last)),
    meaning: prose(meaningOf(range)),
  });
}

function describeType({ type }: PropertyTag): string {
  const info = propertyType(type);
  if (!info) return l10n.t('Type {type}: MAPI has no such type.', { type: code(hex4(type)) });
  return l10n.t('Type {type}, {name}: {meaning}', {
    type: code(hex4(type)),
    name: typeName(info),
    meaning: prose(meaningOf(info)),
  });
}

function typeName({ name, alias }: PropertyTypeInfo): string {
  return alias ? `${code(name)} (${code(alias)})` : code(name);
}

function numberOf({ id, type }: PropertyTag): number {
  return id * 0x10000 + type;
}

function hex4(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}
