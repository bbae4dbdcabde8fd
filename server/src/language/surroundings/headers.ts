import { type HeaderProperty, tagKey } from '../header/read';
import { type PropertyTag, tagOf } from '../knowledge/propertyTags';
import { grouped } from './grouped';
import type { PublicHeader, Surroundings } from './surroundings';

/** A property with the header that declares it. */
export interface DeclaredProperty {
  readonly header: PublicHeader;
  readonly property: HeaderProperty;
}

/** The declaration of a tag in the public headers; text in 8 bits and in Unicode is one. */
export function declarationOf(
  surroundings: Surroundings | null,
  tag: PropertyTag,
): DeclaredProperty | undefined {
  return surroundings ? indexOf(surroundings).byTag.get(tagKey(tag)) : undefined;
}

/** The name that a public header gives to a tag such as 0x66100003; undefined where none does. */
export function headerName(surroundings: Surroundings | null, tag: number): string | undefined {
  return declarationOf(surroundings, tagOf(tag))?.property.name;
}

/** The declarations of an identifier, with whatever type. */
export function declarationsOfId(surroundings: Surroundings | null, id: number): readonly DeclaredProperty[] {
  return surroundings ? (indexOf(surroundings).byId.get(id) ?? []) : [];
}

/** All properties that the public headers declare, in their order. */
export function declaredProperties(surroundings: Surroundings | null): readonly DeclaredProperty[] {
  return surroundings ? indexOf(surroundings).all : [];
}

interface HeaderIndex {
  readonly all: readonly DeclaredProperty[];
  readonly byTag: ReadonlyMap<string, DeclaredProperty>;
  readonly byId: ReadonlyMap<number, readonly DeclaredProperty[]>;
}

const indexes = new WeakMap<Surroundings, HeaderIndex>();

function indexOf(surroundings: Surroundings): HeaderIndex {
  let index = indexes.get(surroundings);
  if (!index) indexes.set(surroundings, (index = makeIndex(surroundings)));
  return index;
}

/** The first declaration counts: headers of the package stand before others. */
function makeIndex({ headers }: Surroundings): HeaderIndex {
  const declared = headers.flatMap(header => header.properties.map(property => ({ header, property })));
  const byTag = new Map(declared.toReversed().map(found => [tagKey(found.property.tag), found] as const));
  const all = declared.filter(found => byTag.get(tagKey(found.property.tag)) === found);
  return { all, byTag, byId: grouped(all, ({ property }) => property.tag.id) };
}
