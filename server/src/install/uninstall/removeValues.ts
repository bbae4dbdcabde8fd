import * as l10n from '@vscode/l10n';
import { sharedDllsKey } from '../../language/knowledge/registry';
import type { Draft } from '../draft';
import type { OwnedCount } from '../owned/record';
import { hasUser, withoutUsers } from '../owned/users';
import { pruneKeys, valueDigest } from '../owned/values';
import type { Registry } from '../registry/registry';
import { dword } from '../registry/value';
import { registryKey, windowsPath } from '../sandbox/layout';
import { foldedFileName } from '../sandbox/tree';

/**
 * Removes the registry values that only this service has brought, and lowers the use counts of its files.
 * @returns The files, as folded targets, that somebody has counted since: they stay.
 */
export async function removeValues(draft: Draft, service: string): Promise<ReadonlySet<string>> {
  const registries = { machine: await draft.registry('machine'), user: await draft.registry('user') };
  for (const value of draft.owned.record.values) {
    if (!hasUser(value.users, service)) continue;
    value.users = withoutUsers(value.users, [service]);
    const { hive, key, name, digest, users } = value;
    const there = registries[hive].get(key, name);
    if (users.length > 0 || !there) continue;
    if (valueDigest(there) === digest) registries[hive].deleteValue(key, name);
    else
      draft.note(
        l10n.t('The registry value {name} of {key} stays: somebody has changed it.', {
          name: name || '@',
          key,
        }),
      );
  }
  const stillUsed = lowerCounts(draft, registries.machine, service);
  const { record } = draft.owned;
  record.values = record.values.filter(({ users }) => users.length > 0);
  record.counts = record.counts.filter(({ groups }) => groups.length > 0);
  for (const hive of ['machine', 'user'] as const) {
    pruneKeys(draft.owned, hive, registries[hive]);
    await draft.putRegistry(hive, registries[hive]);
  }
  return stillUsed;
}

function lowerCounts(draft: Draft, registry: Registry, service: string): ReadonlySet<string> {
  const stillUsed = new Set<string>();
  for (const count of draft.owned.record.counts) {
    const own = count.groups.findIndex(group => hasUser(group, service));
    if (own < 0) continue;
    const left = withoutUsers(count.groups[own] ?? [], [service]);
    count.groups.splice(own, 1, ...(left.length > 0 ? [left] : []));
    if (left.length > 0) continue;
    if (lower(draft, registry, count)) stillUsed.add(foldedFileName(count.target));
  }
  return stillUsed;
}

/** Whether somebody has counted the file since installs did. A damaged count stays as it is. */
function lower(
  draft: Draft,
  registry: Registry,
  { target, others, wasCounted, groups }: OwnedCount,
): boolean {
  const key = registryKey(draft.sandbox.layout, sharedDllsKey);
  const path = windowsPath(target);
  const there = registry.get(key, path);
  if (there?.kind !== 'dword' || there.number === 0 || there.number === 0xffffffff) {
    if (there) draft.note(l10n.t('The use count of {path} is damaged and stays as it is.', { path }));
    return false;
  }
  const number = there.number - 1;
  if (groups.length === 0 && !wasCounted && number <= others) registry.deleteValue(key, path);
  else registry.set(key, path, dword(number));
  return groups.length === 0 && number > others;
}
