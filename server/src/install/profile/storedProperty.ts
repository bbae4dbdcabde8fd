import { resourceFlag } from '../../language/knowledge/flags';
import { propertyOf } from '../../language/knowledge/properties';
import { isSecure } from '../../language/knowledge/propertyIds';
import { type PropertyTag, readTag, tagOf } from '../../language/knowledge/propertyTags';
import { PT_STRING8, PT_UNICODE, propertyType } from '../../language/knowledge/propertyTypes';
import { providerType } from '../../language/knowledge/providerTypes';
import { profileValueName } from '../../language/knowledge/registry';
import { binary, type RegistryValue, text, utf16Bytes } from '../registry/value';

/** A property as a profile keeps it. */
export interface StoredProperty {
  readonly tag: PropertyTag;
  /** The name of its registry value. */
  readonly name: string;
  readonly value: RegistryValue;
}

/** What a key of MapiSvc.inf becomes in a profile: null where MAPI copies nothing, as for lists of sections. */
export function profileTag(key: string): PropertyTag | null {
  const property = propertyOf(key);
  if (property?.computed) return null;
  return readTag(key) ?? (property?.tag === undefined ? null : tagOf(property.tag));
}

/**
 * An entry of MapiSvc.inf in the form that a profile has in the registry; null where its value cannot be read.
 * @param opaque What stands for a secure property, which MAPI encrypts: nothing of its value is kept.
 * @param ansiBytes The bytes of text in the ANSI code page.
 */
export function storedProperty(
  tag: PropertyTag,
  value: string,
  opaque: Uint8Array,
  ansiBytes: (text: string) => Uint8Array,
): StoredProperty | null {
  const stored = isSecure(tag.id) ? binary(opaque) : valueOf(tag, value, ansiBytes);
  return stored && { tag, name: profileValueName(tag), value: stored };
}

/** Four bytes, least significant first, as a profile keeps a PT_LONG. */
export function long(number: number): RegistryValue {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number >>> 0);
  return binary(new Uint8Array(bytes));
}

/** The number in four such bytes; 0 for anything else. */
export function longOf(value: RegistryValue | undefined): number {
  return value?.kind === 'bytes' && value.bytes.length >= 4 ? Buffer.from(value.bytes).readUInt32LE() : 0;
}

function valueOf(
  { id, type }: PropertyTag,
  value: string,
  ansiBytes: (text: string) => Uint8Array,
): RegistryValue | null {
  const info = propertyOf(id.toString(16).padStart(4, '0') + type.toString(16).padStart(4, '0'));
  if (info?.value === 'flags' && !HEX.test(value)) return namedFlags(value);
  if (info?.value === 'resource-type' && !HEX.test(value)) return namedType(value);
  if (type === PT_STRING8) return text(value);
  if (type === PT_UNICODE) return binary(utf16Bytes(value));
  if (type === (PT_STRING8 | MULTIPLE))
    return binary(strings(items(value).map(item => zeroEnded(ansiBytes(item)))));
  if (type === (PT_UNICODE | MULTIPLE)) return binary(strings(items(value).map(utf16Bytes)));
  return digits(value, propertyType(type)?.size);
}

const MULTIPLE = 0x1000;
const HEX = /^[0-9a-f]{8}$/i;

function namedFlags(value: string): RegistryValue | null {
  const flags = value.split('|').map(name => resourceFlag(name.trim()));
  return flags.includes(undefined) ? null : long(flags.reduce((bits, flag) => bits | (flag?.value ?? 0), 0));
}

function namedType(value: string): RegistryValue | null {
  const type = providerType(value.trim());
  return type ? long(type.number) : null;
}

function digits(value: string, size: number | undefined): RegistryValue | null {
  if (!/^([0-9a-f]{2})*$/i.test(value) || (size !== undefined && value.length !== 2 * size)) return null;
  return binary(new Uint8Array(Buffer.from(value, 'hex')));
}

function items(value: string): string[] {
  return value
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
}

/** A count, the offset of each string, the strings. */
function strings(parts: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(4 + 4 * parts.length);
  head.writeUInt32LE(parts.length, 0);
  let offset = head.length;
  for (const [at, part] of parts.entries()) {
    head.writeUInt32LE(offset, 4 + 4 * at);
    offset += part.length;
  }
  return new Uint8Array(Buffer.concat([head, ...parts]));
}

/** The strings that `strings` has put together, without their final zeros; null for any other bytes. */
export function stringsIn(bytes: Uint8Array): readonly Uint8Array[] | null {
  const all = Buffer.from(bytes);
  const count = all.length >= 4 ? all.readUInt32LE() : 0;
  if (count === 0 || 4 + 4 * count > all.length) return null;
  const offsets = Array.from({ length: count }, (_, at) => all.readUInt32LE(4 + 4 * at));
  if (offsets[0] !== 4 + 4 * count || offsets.some((offset, at) => offset > (offsets[at + 1] ?? all.length)))
    return null;
  return offsets.map((offset, at) => new Uint8Array(all.subarray(offset, offsets[at + 1] ?? all.length)));
}

function zeroEnded(bytes: Uint8Array): Uint8Array {
  return Uint8Array.of(...bytes, 0);
}
