import { isSecure } from '../../language/knowledge/propertyIds';
import { type PropertyTag, readTag, writeTag } from '../../language/knowledge/propertyTags';
import { PT_STRING8, PT_UNICODE } from '../../language/knowledge/propertyTypes';
import { decode } from '../../language/text/encoding';
import type { Draft } from '../draft';
import type { Answer, EntryPointRequest, WrittenProperty } from '../entryPointCall';
import { ansiBytesOf } from '../profile/copySection';
import { profileTag, storedProperty } from '../profile/storedProperty';
import type { RegistryValue } from '../registry/value';
import { nameOfResult } from '../simulatedCaller';

/*
 * What the loader (server/native/loader.c) reads and writes: lines of words, bytes in hexadecimal digits, strings without
 * a final zero.
 */

/** The profile that a call is about and the properties that it is handed. Secure properties stay at home. */
export function profileText(draft: Draft, { place, properties }: EntryPointRequest): string {
  const lines: string[] = [];
  if (place) {
    const { registry, key } = place.profile;
    lines.push(`service ${hex(place.uid)}`);
    for (const uid of registry.subkeys(key).filter(name => /^[0-9a-f]{32}$/i.test(name)))
      for (const { name, value } of registry.values(`${key}\\${uid}`)) {
        const bytes = bytesOf(draft, name, value);
        if (bytes) lines.push(`prop ${uid} ${writeTag(bytes.tag)} ${hex(bytes.bytes)}`);
      }
  }
  for (const { tag, value } of properties) {
    const bytes = argumentBytes(draft, tag, value ?? '');
    if (bytes) lines.push(`arg ${tag} ${hex(bytes)}`);
  }
  return lines.map(line => `${line}\n`).join('');
}

/** What the loader has answered; null where it could not make the call, with what was missing. */
export function readAnswer(
  draft: Draft,
  text: string,
): Answer | { readonly missing: 'dll' | 'function' } | null {
  const lines = text.split(/\r?\n/).map(line => line.split(' '));
  const [kind, first] = lines[0] ?? [];
  if (kind === 'missing') return { missing: first === 'function' ? 'function' : 'dll' };
  if (kind !== 'result' || !/^[0-9a-f]{8}$/.test(first ?? '')) return null;
  const written = lines.slice(1).flatMap(line => change(draft, line));
  return { result: nameOfResult(Number.parseInt(first ?? '', 16)), written };
}

function change(draft: Draft, [kind, section = '', digits = '', bytes = '']: string[]): WrittenProperty[] {
  const tag = readTag(digits);
  if (!tag || (kind !== 'set' && kind !== 'delete')) return [];
  const value = kind === 'set' ? valueText(draft, tag, Buffer.from(bytes, 'hex')) : null;
  return [{ tag: writeTag(tag), value, section }];
}

/** A value as MapiSvc.inf writes it. */
function valueText({ sandbox }: Draft, { type }: PropertyTag, bytes: Buffer): string {
  if (type === PT_UNICODE) return bytes.toString('utf16le');
  return type === PT_STRING8 ? decode(bytes, sandbox.settings.codePage).text : bytes.toString('hex');
}

/** The bytes of a registry value; null for a secure property, and for one with several values, which the loader does not know. */
function bytesOf(
  draft: Draft,
  name: string,
  value: RegistryValue,
): { readonly tag: PropertyTag; readonly bytes: Uint8Array } | null {
  const tag = readTag(name.slice(4) + name.slice(0, 4));
  if (!tag || isSecure(tag.id) || tag.type >= 0x1000 || value.kind === 'dword') return null;
  if (value.kind === 'text') {
    const bytes =
      tag.type === PT_UNICODE ? Buffer.from(value.text, 'utf16le') : ansiBytesOf(draft)(value.text);
    return { tag, bytes };
  }
  return { tag, bytes: tag.type === PT_UNICODE ? withoutZero(value.bytes) : value.bytes };
}

function argumentBytes(draft: Draft, key: string, value: string): Uint8Array | null {
  const tag = readTag(key) ?? profileTag(key);
  if (!tag || tag.type >= 0x1000) return null;
  if (tag.type === PT_UNICODE) return Buffer.from(value, 'utf16le');
  if (tag.type === PT_STRING8) return ansiBytesOf(draft)(value);
  const stored = storedProperty({ ...tag, id: ORDINARY }, value, new Uint8Array(), ansiBytesOf(draft));
  return stored?.value.kind === 'bytes' ? stored.value.bytes : null;
}

/** An identifier that is neither secure nor MAPI's: only the type counts. */
const ORDINARY = 0x6600;

function withoutZero(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0 && bytes.at(-2) === 0 ? bytes.subarray(0, -2) : bytes;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
