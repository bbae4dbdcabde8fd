import { profilesKey } from '../../language/knowledge/registry';
import { fold, sameName } from '../../language/text/fold';
import { textDigest } from '../digest';
import type { Registry } from '../registry/registry';
import type { RegistryValue } from '../registry/value';
import { sameValue } from '../registry/value';
import type { Owned } from './owned';
import type { Hive, OwnedValue } from './record';
import { hasAnyUser, withUsers } from './users';

/** A registry value that an install brings. */
export interface NewValue {
  readonly hive: Hive;
  readonly key: string;
  /** '' for the default value. */
  readonly name: string;
  readonly value: RegistryValue;
  readonly users: readonly string[];
}

/**
 * Adds a value that is missing, and takes it. One that an install has brought and nobody has changed gets the new value.
 * @returns False where there is another value, which stays.
 */
export function addValue({ record }: Owned, registry: Registry, added: NewValue): boolean {
  const { hive, key, name, value, users } = added;
  const there = registry.get(key, name);
  const known = record.values.find(other => isSame(other, added));
  if (known && (!there || mayReplace(known, there, added))) {
    known.digest = valueDigest(value);
    known.users = withUsers(known.users, users);
    registry.set(key, name, value);
    return true;
  }
  if (there) return sameValue(there, value);
  record.values.push({ hive, key, name, digest: valueDigest(value), users: [...users] });
  registry.set(key, name, value);
  return true;
}

/** Whether a value is as it was brought, and the new one is the same or its own user's. */
function mayReplace(known: OwnedValue, there: RegistryValue, { value, users }: NewValue): boolean {
  if (valueDigest(there) !== known.digest) return false;
  return sameValue(there, value) || hasAnyUser(known.users, users);
}

/** Takes the keys that an operation makes; a profile is taken as a whole. */
export function noteKeys({ record }: Owned, hive: Hive, before: Registry, after: Registry): void {
  for (const key of after.paths()) {
    const isProfile = fold(key).startsWith(fold(`${profilesKey}\\`));
    if (isProfile || !key.includes('\\') || before.hasKey(key)) continue;
    if (!record.keys.some(known => known.hive === hive && sameName(known.key, key)))
      record.keys.push({ hive, key });
  }
}

/** Removes the keys that operations have made and nothing is in any more. */
export function pruneKeys({ record }: Owned, hive: Hive, registry: Registry): void {
  const own = record.keys.filter(key => key.hive === hive).map(({ key }) => key);
  for (const key of own.toSorted((a, b) => b.length - a.length))
    if (registry.values(key).length === 0 && registry.subkeys(key).length === 0) registry.deleteKey(key);
  record.keys = record.keys.filter(({ hive: other, key }) => other !== hive || registry.hasKey(key));
}

/** What a value is, as the record has it. */
export function valueDigest(value: RegistryValue): string {
  switch (value.kind) {
    case 'text':
      return textDigest(`text:${value.text}`);
    case 'dword':
      return textDigest(`dword:${value.number}`);
    case 'bytes':
      return textDigest(`${value.type}:${Buffer.from(value.bytes).toString('hex')}`);
  }
}

function isSame(known: OwnedValue, { hive, key, name }: NewValue): boolean {
  return known.hive === hive && fold(known.key) === fold(key) && fold(known.name) === fold(name);
}
