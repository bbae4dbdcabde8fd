import { type PropertyTag, writeTag } from '../language/knowledge/propertyTags';
import { type PropertyTypeInfo, PT_STRING8, propertyTypes } from '../language/knowledge/propertyTypes';
import { decodeValue } from '../language/model/decode';
import type { DescribedType, PropertyDescription } from './description';

export type PropertyValue = number | boolean | string;

/** The key of a property in MapiSvc.inf: text in its 8-bit form, unless it is Unicode only. */
export function keyOf(property: PropertyDescription): string {
  return writeTag(tagOf(property));
}

export function tagOf({ id, type }: PropertyDescription): PropertyTag {
  return { id: idOf(id), type: typeInfo(type).code };
}

export function idOf(id: string): number {
  return Number.parseInt(id, 16);
}

export function typeInfo(type: DescribedType): PropertyTypeInfo {
  const code = type === 'PT_TSTRING' ? PT_STRING8 : undefined;
  return propertyTypes.find(known => known.code === code || known.name === type)!;
}

/** The type of a tag as descriptions give it; undefined for one that they cannot. */
export function describedType({ name, multiValued, writable }: PropertyTypeInfo): DescribedType | undefined {
  if (multiValued || !writable) return undefined;
  return name === 'PT_STRING8' ? 'PT_TSTRING' : (name as DescribedType);
}

/**
 * A value as MapiSvc.inf has it: numbers in hexadecimal, least significant byte first.
 * Null where it is no value of the type.
 */
export function writeValue(type: DescribedType, value: PropertyValue): string | null {
  const info = typeInfo(type);
  if (info.form === 'text') return typeof value === 'string' ? quotedIfNeeded(value) : null;
  if (type === 'PT_BOOLEAN') return typeof value === 'boolean' ? (value ? '0100' : '0000') : null;
  if (type === 'PT_LONG' || type === 'PT_SHORT')
    return typeof value === 'number' ? littleEndian(value, info.size!) : null;
  if (typeof value !== 'string') return null;
  return decodeValue(info, value) ? value.toUpperCase() : null;
}

/** The value that a text of MapiSvc.inf means; null where it is no value of the type. */
export function readValue(type: DescribedType, text: string): PropertyValue | null {
  const info = typeInfo(type);
  if (info.form === 'text') return text;
  const decoded = decodeValue(info, text);
  switch (decoded?.kind) {
    case undefined:
      return null;
    case 'boolean':
      return decoded.value;
    case 'integer':
      return decoded.bits === 64 ? text.toUpperCase() : Number(BigInt.asUintN(decoded.bits, decoded.value));
    default:
      return text.toUpperCase();
  }
}

/** Windows strips blanks at the ends of a value, and then one pair of quotes. */
export function quotedIfNeeded(text: string): string {
  const isChanged = text !== text.trim() || /^(["']).*\1$/s.test(text);
  return isChanged ? `"${text}"` : text;
}

function littleEndian(value: number, size: number): string | null {
  const limit = 2 ** (8 * size);
  if (!Number.isInteger(value) || value < -limit / 2 || value >= limit) return null;
  const unsigned = value < 0 ? value + limit : value;
  const digits = unsigned
    .toString(16)
    .toUpperCase()
    .padStart(2 * size, '0');
  return digits.match(/../g)!.toReversed().join('');
}
