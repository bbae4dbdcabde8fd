import * as l10n from '@vscode/l10n';
import {
  messagingSubsystemKey,
  messagingSubsystemValues,
  sharedDllsKey,
} from '../../language/knowledge/registry';
import type { Draft } from '../draft';
import { filesOf } from '../package/files';
import { registryEntries } from '../package/registryEntries';
import type { Registry } from '../registry/registry';
import { dword, sameValue, text } from '../registry/value';
import { registryKey, windowsPath } from '../sandbox/layout';
import type { Step } from './step';

/** Adds what announces MAPI, the package's own values and the use counts of its DLLs. Values that are there stay as they are. */
export const addRegistryEntries: Step = {
  name: 'registry',
  async plan(draft) {
    const machine = await draft.registry('machine');
    const user = await draft.registry('user');
    announceMapi(draft, machine);
    for (const { hive, key, name, value } of registryEntries(draft.source.setup)) {
      const registry = hive === 'machine' ? machine : user;
      const path = registryKey(draft.sandbox.layout, key);
      const there = registry.get(path, name);
      if (!there) registry.set(path, name, value);
      else if (!sameValue(there, value))
        draft.note(
          l10n.t('The registry value {name} of {key} is there already and stays as it is.', {
            name: name || '@',
            key: path,
          }),
        );
    }
    await countSharedDlls(draft, machine);
    await draft.putRegistry('machine', machine);
    await draft.putRegistry('user', user);
  },
};

function announceMapi({ sandbox }: Draft, registry: Registry): void {
  const key = registryKey(sandbox.layout, messagingSubsystemKey);
  for (const { name, text: value } of messagingSubsystemValues)
    if (!registry.get(key, name)) registry.set(key, name, text(value));
}

/** One user more for each DLL, unless this service is among its users already. */
async function countSharedDlls(draft: Draft, registry: Registry): Promise<void> {
  const { layout, tree } = draft.sandbox;
  const key = registryKey(layout, sharedDllsKey);
  for (const { target } of (await filesOf(draft.source, layout)).files) {
    if (!/\.dll$/i.test(target) || draft.history.hasCounted(draft.source.services, target)) continue;
    const path = windowsPath(target);
    const there = registry.get(key, path);
    const isUncounted =
      !there && !draft.history.hasBrought(target) && (await tree.locate(target)).status !== null;
    if (there && (there.kind !== 'dword' || there.number === 0xffffffff))
      draft.note(l10n.t('The use count of {path} is damaged and stays as it is.', { path }));
    else {
      registry.set(key, path, dword((there?.number ?? (isUncounted ? 1 : 0)) + 1));
      draft.counted.push(target);
    }
  }
}
