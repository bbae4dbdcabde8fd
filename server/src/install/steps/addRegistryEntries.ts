import * as l10n from '@vscode/l10n';
import {
  messagingSubsystemKey,
  messagingSubsystemValues,
  sharedDllsKey,
} from '../../language/knowledge/registry';
import type { Draft } from '../draft';
import { hasBrought, raiseCount } from '../owned/files';
import { addValue, noteKeys } from '../owned/values';
import { filesOf, fileUsers } from '../package/files';
import type { Package } from '../package/package';
import { registryEntries } from '../package/registryEntries';
import type { Registry } from '../registry/registry';
import { dword, text } from '../registry/value';
import { registryKey, windowsPath } from '../sandbox/layout';
import type { Step } from './step';

/**
 * Adds what announces MAPI, the package's own values and the use counts of its DLLs. Values that are there stay as they
 * are; those that an earlier install of the service has brought and nobody has changed are brought up to date.
 */
export const addRegistryEntries: Step = {
  name: 'registry',
  async plan(draft, source) {
    const { layout } = draft.sandbox;
    const registries = { machine: await draft.registry('machine'), user: await draft.registry('user') };
    const { services } = source;
    const announcing = registryKey(layout, messagingSubsystemKey);
    for (const { name, text: value } of messagingSubsystemValues)
      addValue(draft.owned, registries.machine, {
        hive: 'machine',
        key: announcing,
        name,
        value: text(value),
        users: services,
      });
    for (const entry of registryEntries(source.setup)) {
      const key = registryKey(layout, entry.key);
      if (!addValue(draft.owned, registries[entry.hive], { ...entry, key, users: services }))
        draft.note(
          l10n.t('The registry value {name} of {key} is there already and stays as it is.', {
            name: entry.name || '@',
            key,
          }),
        );
    }
    await countSharedDlls(draft, source, registries.machine);
    for (const hive of ['machine', 'user'] as const) {
      noteKeys(draft.owned, hive, await draft.registry(hive), registries[hive]);
      await draft.putRegistry(hive, registries[hive]);
    }
  },
};

/** One user more for each DLL, unless this service is among its users already. */
async function countSharedDlls(draft: Draft, source: Package, registry: Registry): Promise<void> {
  const { layout, tree } = draft.sandbox;
  const key = registryKey(layout, sharedDllsKey);
  const usersOf = fileUsers(source);
  for (const { target } of (await filesOf(source, layout)).files) {
    if (!/\.dll$/i.test(target)) continue;
    const path = windowsPath(target);
    const there = registry.get(key, path);
    if (there && (there.kind !== 'dword' || there.number === 0xffffffff)) {
      draft.note(l10n.t('The use count of {path} is damaged and stays as it is.', { path }));
      continue;
    }
    const isUncounted =
      !there && !hasBrought(draft.owned, target) && (await tree.locate(target)).status !== null;
    const others = there?.number ?? (isUncounted ? 1 : 0);
    const isNewUser = raiseCount(draft.owned, target, usersOf(target), {
      others,
      wasCounted: Boolean(there),
    });
    if (isNewUser) registry.set(key, path, dword(others + 1));
  }
}
