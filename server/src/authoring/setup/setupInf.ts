import {
  messagingSubsystemKey,
  messagingSubsystemValues,
  sharedDllsKey,
} from '../../language/knowledge/registry';
import type { ServiceDescription } from '../description';
import { dllNames, sectionsOf } from '../mapisvcInf';
import { dllFile, fileBase } from '../naming';
import { registryValues } from '../setupIni';

/**
 * `setup.inf`, for SetupAPI: right-click, Install. It writes to the MapiSvc.inf of the system folder only.
 * DirID 11 is the system folder, 16425 that of 32-bit programs on 64-bit Windows.
 */
export function setupInf(description: ServiceDescription): string {
  const platforms = platformsOf(description);
  const files = setupFiles(description);
  const lines = [
    `; The setup of ${description.displayName}: right-click it and choose Install, or run`,
    ';   rundll32 setupapi.dll,InstallHinfSection DefaultInstall 132 .\\setup.inf',
    '; It serves the MapiSvc.inf in the system folder and no other. Outlook may read another one, beside its own',
    '; msmapi32.dll: setup\\install.ps1 finds that.',
    '',
    '[Version]',
    'Signature="$Windows NT$"',
    'Provider=%Provider%',
    `DriverVer=01/01/2024,${dottedVersion(description)}`,
    '',
    '[SourceDisksNames]',
    '1=%Disk%',
    '',
    '[SourceDisksFiles]',
    ...files.map(file => `${file}=1`),
    '',
    '[DestinationDirs]',
    ...platforms.map(({ suffix, directory }) => `Files${suffix}=${directory}`),
    ...platforms.flatMap(platform => platformSections(description, platform, files)),
    '',
    '[Registry]',
    ...messagingSubsystemValues.map(({ name, text }) =>
      registryLine(below(messagingSubsystemKey), name, '0x00000002', text),
    ),
    ...registryValues(description).map(({ key, name, text }) => registryLine(key, name, '0x00000002', text)),
    '',
    '[RegistryOfService]',
    ...registryValues(description).map(({ key, name }) => `HKLM,${quoted(key)},${quoted(name)}`),
    '',
    '[Strings]',
    `Provider=${quoted(description.vendor ?? description.displayName)}`,
    `Disk=${quoted(`Setup of ${description.displayName}`)}`,
  ];
  return lines.map(line => `${line}\r\n`).join('');
}

/** The files that setups copy: the DLLs without a path of their own. */
export function setupFiles(description: ServiceDescription): readonly string[] {
  const names = dllNames(description).map(dllFile);
  return names.length > 0 ? names : [dllFile(fileBase(description))];
}

interface Platform {
  /** `.NTx86` or `.NTamd64`. */
  readonly decoration: string;
  /** Names the sections that belong to it. */
  readonly suffix: string;
  readonly directory: 11 | 16425;
}

/** A DLL of 32 bits is installed on both Windows, one of 64 bits on its own. */
function platformsOf({ architecture = 'x64' }: ServiceDescription): readonly Platform[] {
  const amd64: Platform = {
    decoration: '.NTamd64',
    suffix: '.amd64',
    directory: architecture === 'x86' ? 16425 : 11,
  };
  return architecture === 'x86' ? [{ decoration: '.NTx86', suffix: '.x86', directory: 11 }, amd64] : [amd64];
}

function platformSections(
  description: ServiceDescription,
  { decoration, suffix, directory }: Platform,
  files: readonly string[],
): string[] {
  return [
    '',
    `[DefaultInstall${decoration}]`,
    `CopyFiles=Files${suffix}`,
    `AddReg=Registry,UseCounts${suffix}`,
    `UpdateInis=Entries${suffix}`,
    '',
    `[DefaultUninstall${decoration}]`,
    `DelFiles=Files${suffix}`,
    `DelReg=RegistryOfService,NoUseCounts${suffix}`,
    `UpdateInis=NoEntries${suffix}`,
    '',
    `[Files${suffix}]`,
    ...files,
    '',
    `[UseCounts${suffix}]`,
    ...files.map(file => `${useCount(file, directory)},0x00010003,1`),
    '',
    `[NoUseCounts${suffix}]`,
    ...files.map(file => useCount(file, directory)),
    '',
    `[Entries${suffix}]`,
    ...entryLines(description, directory, (key, value) => `,${quoted(`${key}=${value}`)}`),
    '',
    `[NoEntries${suffix}]`,
    ...entryLines(description, directory, key => quoted(`${key}=*`)),
  ];
}

function entryLines(
  description: ServiceDescription,
  directory: number,
  change: (key: string, value: string) => string,
): string[] {
  const file = `%${directory}%\\MapiSvc.inf`;
  return sectionsOf(description).flatMap(({ name, entries }) =>
    entries.map(({ key, value }) => `${file},${quoted(name)},${change(key, value)}`),
  );
}

function registryLine(key: string, name: string, flags: string, text: string): string {
  return `HKLM,${quoted(key)},${quoted(name)},${flags},${quoted(text)}`;
}

/** Windows counts the users of shared DLLs; an INF can begin to count, and no more. */
function useCount(file: string, directory: number): string {
  return `HKLM,${quoted(below(sharedDllsKey))},"%${directory}%\\${file}"`;
}

/** SetupAPI replaces what stands between percent signs, and ends a text at a quote. */
function quoted(text: string): string {
  return `"${text.replaceAll('%', '%%').replaceAll('"', '""')}"`;
}

function below(key: string): string {
  return key.replace(/^HKEY_LOCAL_MACHINE\\/, '');
}

function dottedVersion({ version = '1.0' }: ServiceDescription): string {
  const parts = version
    .split(/\D+/)
    .filter(part => part !== '')
    .slice(0, 4);
  return [...parts, '0', '0', '0', '0'].slice(0, 4).join('.');
}
