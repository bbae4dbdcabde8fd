import { loadedDllName } from '../knowledge/dllNames';
import { fold } from '../text/fold';
import { grouped } from './grouped';
import type { FoundDll, Surroundings, Workstation } from './surroundings';

/**
 * What comes of looking for a DLL as MAPI does: it is `found`; it is `elsewhere`, in a place where MAPI does not look; there is
 * only a file of its `plain` name, without the 32 that MAPI inserts; it is `missing`; or nobody can tell (`unknown`).
 */
export type DllSearch =
  | { readonly kind: 'found' | 'elsewhere' | 'plain'; readonly dlls: readonly [FoundDll, ...FoundDll[]] }
  | { readonly kind: 'missing' | 'unknown' };

/** Looks for the DLL that MAPI loads for a name or path as MapiSvc.inf has it. */
export function findDll(surroundings: Surroundings | null, name: string): DllSearch {
  if (!surroundings || !(surroundings.package || surroundings.sandbox) || !canBeLookedUp(name))
    return UNKNOWN;
  const loaded = loadedDllName(name);
  const named = dllsNamed(surroundings, fileNameIn(loaded));
  return (
    someOf(
      'found',
      named.filter(dll => isWhereMapiLooks(surroundings.workstation, loaded, dll)),
    ) ??
    someOf('elsewhere', named) ??
    someOf('plain', dllsNamed(surroundings, fileNameIn(name))) ?? { kind: 'missing' }
  );
}

/**
 * How MapiSvc.inf names a DLL so that MAPI loads it: without its 32, and with its path where MAPI would not find it else.
 * Null where no name leads to it: without a 32 in the file's name, or with a period in a folder's.
 */
export function nameOfDll({ workstation }: Surroundings, { fileName, path }: FoundDll): string | null {
  const isSearched = path === null || workstation.searched.some(folder => samePath(folder, folderOf(path)));
  const loaded = isSearched ? fileName : path;
  const name = loaded.replace(/^([^.]*)32(\.|$)/, '$1$2');
  return name !== loaded && loadedDllName(name) === loaded ? name : null;
}

/** What stands behind the last backslash or slash of a path. */
export function fileNameIn(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}

const UNKNOWN: DllSearch = { kind: 'unknown' };

/** A name without a path, or one on drive C: no other drive is known, and variables stand for anything. */
function canBeLookedUp(name: string): boolean {
  return /^(?:c:[\\/])?[^:%$[]+$/i.test(name) && (/^c:/i.test(name) || !/[\\/]/.test(name));
}

function someOf(kind: 'found' | 'elsewhere' | 'plain', dlls: readonly FoundDll[]): DllSearch | null {
  const [first, ...others] = dlls;
  return first ? { kind, dlls: [first, ...others] } : null;
}

function isWhereMapiLooks(workstation: Workstation, loaded: string, { path }: FoundDll): boolean {
  if (path === null) return true;
  if (/[\\/]/.test(loaded)) return samePath(path, seenPath(workstation, loaded));
  return workstation.searched.some(folder => samePath(folder, folderOf(path)));
}

/** The path that Outlook gets when it asks for another. */
function seenPath({ redirected }: Workstation, path: string): string {
  const isRedirected = redirected && folded(path).startsWith(`${folded(redirected.from)}\\`);
  return isRedirected ? redirected.to + path.slice(redirected.from.length) : path;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'), 0));
}

function samePath(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(path: string): string {
  return fold(path.replaceAll('/', '\\'));
}

const indexes = new WeakMap<Surroundings, ReadonlyMap<string, readonly FoundDll[]>>();

function dllsNamed(surroundings: Surroundings, fileName: string): readonly FoundDll[] {
  let index = indexes.get(surroundings);
  if (!index) indexes.set(surroundings, (index = grouped(surroundings.dlls, dll => fold(dll.fileName))));
  return index.get(fold(fileName)) ?? [];
}
