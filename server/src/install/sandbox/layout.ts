import { fold } from '../../language/text/fold';
import type { SandboxSettings } from './settings';

/**
 * Where things are on a workstation. A *target* is a path in the sandbox with slashes: `drive_c/Windows/System32`
 * is `C:\Windows\System32`.
 */
export interface Layout {
  /** Whether Windows sends 32-bit programs to other folders and keys than 64-bit ones, and Outlook is one of those. */
  readonly redirected: boolean;
  readonly windows: string;
  /** The system folder that Outlook sees: `SysWOW64` where it is redirected. */
  readonly system: string;
  readonly programFiles: string;
  readonly commonFiles: string;
  /** Where Outlook's own programs are. */
  readonly outlook: string;
}

export const DRIVE = 'drive_c';
export const REGISTRY_FILES = { machine: 'registry/HKLM.reg', user: 'registry/HKCU.reg' } as const;
export const MAPISVC_NAME = 'MapiSvc.inf';
export const JOURNAL = 'journal';

/** The folders of a workstation with these settings. */
export function layoutOf({ windows, outlook, windowsFolder }: SandboxSettings): Layout {
  const redirected = windows === 'x64' && outlook === 'x86';
  const windowsTarget = `${DRIVE}/${windowsFolder.slice('C:\\'.length)}`;
  const programFiles = `${DRIVE}/Program Files${redirected ? ' (x86)' : ''}`;
  return {
    redirected,
    windows: windowsTarget,
    system: `${windowsTarget}/${redirected ? 'SysWOW64' : 'System32'}`,
    programFiles,
    commonFiles: `${programFiles}/Common Files`,
    outlook: `${programFiles}/Microsoft Office/root/Office16`,
  };
}

/** The folder that a target lies in. */
export function folderOf(target: string): string {
  return target.slice(0, target.lastIndexOf('/'));
}

/** The path that Windows has for a target: `C:\…`. */
export function windowsPath(target: string): string {
  return `C:${target.slice(DRIVE.length).replaceAll('/', '\\')}`;
}

/** The target of a path on drive C, given by its folders, as Outlook sees it. */
export function targetOnDrive({ redirected, windows, system }: Layout, folders: readonly string[]): string {
  const target = [DRIVE, ...folders].join('/');
  const system32 = `${windows}/System32/`;
  return redirected && fold(target).startsWith(fold(system32))
    ? `${system}/${target.slice(system32.length)}`
    : target;
}

/** The key as Outlook sees it: a 32-bit Outlook on a 64-bit Windows has its own HKLM\SOFTWARE. */
export function registryKey({ redirected }: Layout, path: string): string {
  const software = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\';
  const own = `${software}WOW6432Node\\`;
  const isShared = fold(path).startsWith(fold(own)) || !fold(path).startsWith(fold(software));
  return redirected && !isShared ? own + path.slice(software.length) : path;
}
