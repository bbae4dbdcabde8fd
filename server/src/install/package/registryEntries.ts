import * as l10n from '@vscode/l10n';
import { quoted } from '../message';
import { Refusal } from '../refusal';
import { dword, type RegistryValue, text } from '../registry/value';
import type { SetupEntry, SetupFile } from './setupFile';

/** A registry value that a package brings. */
export interface RegistryEntry {
  readonly hive: 'machine' | 'user';
  /** With the long name of its hive. */
  readonly key: string;
  /** '' for the default value. */
  readonly name: string;
  readonly value: RegistryValue;
}

/**
 * The values of [Registry] in setup.ini: `HKLM\SOFTWARE\Vendor\Name=text`, numbers as `dword:` and hexadecimal digits.
 * @throws Refusal where a key or a number cannot be read.
 */
export function registryEntries(setup: SetupFile): readonly RegistryEntry[] {
  return setup.entries('Registry').map(registryEntry);
}

const HIVES = new Map([
  ['HKLM', 'machine'],
  ['HKEY_LOCAL_MACHINE', 'machine'],
  ['HKCU', 'user'],
  ['HKEY_CURRENT_USER', 'user'],
] as const);

const LONG_NAMES = { machine: 'HKEY_LOCAL_MACHINE', user: 'HKEY_CURRENT_USER' } as const;

function registryEntry({ key: path, values }: SetupEntry): RegistryEntry {
  const [first = '', ...parts] = path.split('\\');
  const hive = HIVES.get(first.toUpperCase() as 'HKLM');
  const name = parts.pop();
  if (!hive || name === undefined || parts.length === 0 || parts.includes(''))
    throw refusal(
      l10n.t(
        '[Registry] of setup.ini: {path} is no registry value: write HKLM or HKCU, the key and the value’s name, with backslashes between.',
        { path: quoted(path) },
      ),
    );
  return {
    hive,
    key: [LONG_NAMES[hive], ...parts].join('\\'),
    name,
    value: valueOf(values.at(-1) ?? '', path),
  };
}

function valueOf(written: string, path: string): RegistryValue {
  if (!/^dword:/i.test(written)) return text(written);
  const number = /^dword:(?:0x)?([0-9a-f]{1,8})$/i.exec(written.replaceAll(/\s/g, ''));
  if (number) return dword(Number.parseInt(number[1]!, 16));
  throw refusal(
    l10n.t(
      '[Registry] of setup.ini: {path} has no number behind “dword:”; it takes up to eight hexadecimal digits.',
      { path: quoted(path) },
    ),
  );
}

function refusal(message: string): Refusal {
  return new Refusal('bad-package', message);
}
