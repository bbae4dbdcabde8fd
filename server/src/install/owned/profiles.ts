import { sameName } from '../../language/text/fold';
import { textDigest } from '../digest';
import type { Profile } from '../profile/profileKeys';
import type { Registry } from '../registry/registry';
import type { Owned } from './owned';
import { valueDigest } from './values';

/** Takes a profile that an install makes, as it is now. */
export function ownProfile({ record }: Owned, profile: Profile, users: readonly string[]): void {
  record.profiles.push({
    name: profile.name,
    digest: profileDigest(profile.registry, profile),
    users: [...users],
  });
}

/** What an install has made of this profile; undefined where none has, or where somebody has changed it since. */
export function ownedProfile({ record }: Owned, profile: Profile) {
  const known = record.profiles.find(({ name }) => sameName(name, profile.name));
  return known?.digest === profileDigest(profile.registry, profile) ? known : undefined;
}

/** What a profile is, with all its sections. */
export function profileDigest(registry: Registry, { key }: Pick<Profile, 'key'>): string {
  const lines: string[] = [];
  const add = (path: string): void => {
    lines.push(JSON.stringify(path));
    for (const { name, value } of registry.values(path))
      lines.push(JSON.stringify([name, valueDigest(value)]));
    for (const subkey of registry.subkeys(path)) add(`${path}\\${subkey}`);
  };
  add(key);
  return textDigest(lines.join('\n'));
}
