import { computedProperties } from './computedProperties';
import { byName } from './fact';
import type { PropertyInfo } from './property';
import { readTag, stringAs8Bit, tagOf, writeTag } from './propertyTags';
import { providerProperties } from './providerProperties';
import { serviceProperties } from './serviceProperties';

/** Every key that the documentation gives for MapiSvc.inf, or keeps out of it. */
export const properties: readonly PropertyInfo[] = [
  ...serviceProperties,
  ...providerProperties,
  ...computedProperties,
];

const named = byName(properties);
const tagged = new Map(
  properties.flatMap(property =>
    property.tag === undefined ? [] : [[writeTag(tagOf(property.tag)), property] as const],
  ),
);

/** The property of this name, in any case. */
export function propertyByName(name: string): PropertyInfo | undefined {
  return named.get(name.toUpperCase());
}

/** The property of a tag such as 0x3001001E; the 8-bit and the Unicode form of a string are one. */
export function propertyByTag(tag: number): PropertyInfo | undefined {
  return tagged.get(writeTag(stringAs8Bit(tagOf(tag))));
}

/** The property that a key means, by name or by tag. */
export function propertyOf(key: string): PropertyInfo | undefined {
  const tag = readTag(key);
  return tag ? tagged.get(writeTag(stringAs8Bit(tag))) : propertyByName(key);
}

/**
 * One identity for all spellings of a property: the name of a known one, else eight digits of the tag, as 8-bit
 * string. Undefined for a key that is neither a name nor a tag, which only its own spelling identifies.
 */
export function propertyKey(key: string): string | undefined {
  const property = propertyOf(key);
  if (property) return property.name;
  const tag = readTag(key);
  return tag && writeTag(stringAs8Bit(tag));
}
