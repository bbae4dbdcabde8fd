import * as l10n from '@vscode/l10n';
import { messagingSubsystemKey, messagingSubsystemValues } from '../../language/knowledge/registry';
import { encode, encodingOf } from '../../language/text/encoding';
import { SKELETON } from '../mapisvc/skeleton';
import { Refusal } from '../refusal';
import { readRegistryFile, registryFileBytes } from '../registry/file';
import { Registry } from '../registry/registry';
import { text } from '../registry/value';
import { layoutOf, MAPISVC_NAME, REGISTRY_FILES, registryKey } from './layout';
import type { SandboxSettings } from './settings';

/** What a sandbox can begin with. */
export interface FirstFiles {
  /** The bytes of a MapiSvc.inf; `none` as Outlook 2007 and later leave it; left out: the skeleton with MAPI's own sections. */
  readonly mapisvc?: Uint8Array | 'none';
  /** The bytes of a .reg file with keys of HKEY_LOCAL_MACHINE and HKEY_CURRENT_USER; left out: what announces MAPI. */
  readonly registry?: Uint8Array;
}

/** The files of a new sandbox, by their targets. */
export function firstFiles(
  settings: SandboxSettings,
  { mapisvc, registry }: FirstFiles,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const target = `${layoutOf(settings).system}/${MAPISVC_NAME}`;
  if (mapisvc !== 'none')
    files.set(target, mapisvc ?? encode(SKELETON, encodingOf(new Uint8Array(), settings.codePage)));
  const hives = registry ? readHives(registry, settings) : firstHives(settings);
  files.set(REGISTRY_FILES.machine, registryFileBytes(hives.machine));
  files.set(REGISTRY_FILES.user, registryFileBytes(hives.user));
  return files;
}

interface Hives {
  readonly machine: Registry;
  readonly user: Registry;
}

const HIVES = { HKEY_LOCAL_MACHINE: 'machine', HKEY_CURRENT_USER: 'user' } as const;

function firstHives(settings: SandboxSettings): Hives {
  const machine = new Registry();
  const key = registryKey(layoutOf(settings), messagingSubsystemKey);
  for (const value of messagingSubsystemValues) machine.set(key, value.name, text(value.text));
  return { machine, user: new Registry() };
}

function readHives(bytes: Uint8Array, { codePage }: SandboxSettings): Hives {
  const whole = readRegistryFile(bytes, codePage);
  const hives = { machine: new Registry(), user: new Registry() };
  for (const path of whole.paths()) {
    const [hive = ''] = path.split('\\');
    const file = HIVES[hive.toUpperCase() as keyof typeof HIVES] as keyof Hives | undefined;
    if (!file)
      throw new Refusal(
        'bad-registry',
        l10n.t(
          'The registry file has keys of {hive}; a sandbox has HKEY_LOCAL_MACHINE and HKEY_CURRENT_USER only.',
          { hive },
        ),
      );
    hives[file].makeKey(path);
    for (const { name, value } of whole.values(path)) hives[file].set(path, name, value);
  }
  return hives;
}
