import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { FileSystem } from '../../server/src/install/fileSystem';
import { CHANGING, type FileSystemCall, watchedFileSystem } from './faultyFileSystem';

/*
 * What a disk holds after the power was cut, as strictly as POSIX allows: what a file holds is safe once it is written,
 * as writing it flushes it; its name, and whatever else happens to names, is safe once the folder was flushed, and may
 * or may not be there until then. A rename happens whole or not at all.
 */

/** The files and folders below a folder by their paths; null for a folder. */
export type Disk = ReadonlyMap<string, Uint8Array | null>;

/** A change of names: of a file that was written, of one that has moved, … */
interface NameChange {
  readonly call: FileSystemCall;
  readonly path: string;
  /** Of a rename: where the file went to. */
  readonly to: string;
  readonly bytes: Uint8Array | null;
  isSafe: boolean;
}

/** What an operation does to the names below a folder, call by call. */
export class Recording {
  /** The changes so far, after each call; in the order of the calls. */
  readonly moments: (readonly NameChange[])[] = [[]];
  readonly fileSystem: FileSystem;
  readonly #root: string;

  constructor(root: string) {
    this.#root = resolve(root);
    this.fileSystem = watchedFileSystem((call, args) => {
      if (CHANGING.has(call)) this.#record(call, args);
    });
  }

  #record(call: FileSystemCall, [first, second]: readonly unknown[]): void {
    const path = this.#below(first as string);
    const changes = this.moments.at(-1)!.map(change => ({ ...change }));
    if (call === 'flushFolder') flush(changes, path);
    else if (call !== 'setMode')
      changes.push({
        call,
        path,
        to: call === 'rename' ? this.#below(second as string) : path,
        bytes: call === 'writeNewFile' ? (second as Uint8Array) : null,
        isSafe: false,
      });
    this.moments.push(changes);
  }

  #below(path: string): string {
    return relative(this.#root, path).split(sep).join('/');
  }
}

/** A file that is safe where it has moved to is no longer lost where it came from. */
function flush(changes: readonly NameChange[], folder: string): void {
  for (const change of changes) change.isSafe ||= folderOf(change.to) === folder;
  const moved = changes.filter(({ call, isSafe }) => call === 'rename' && isSafe).map(({ path }) => path);
  for (const change of changes)
    if (change.call === 'writeNewFile') change.isSafe ||= moved.includes(change.path);
}

/** The disks that a cut at a moment can leave: with all that was not safe lost, and with each part of it lost alone. */
export function* disksAfter(start: Disk, changes: readonly NameChange[]): Generator<Disk> {
  const open = changes.filter(({ isSafe }) => !isSafe);
  yield replayed(start, changes, new Set(open));
  for (const lost of open.length > 1 ? open : []) yield replayed(start, changes, new Set([lost]));
}

/** What is below a folder. */
export function diskOf(folder: string): Disk {
  const disk = new Map<string, Uint8Array | null>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    disk.set(name.split(sep).join('/'), statSync(path).isDirectory() ? null : readFileSync(path));
  }
  return disk;
}

/** Makes a folder that holds what a disk does. */
export function writeDisk(folder: string, disk: Disk): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of [...disk].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (bytes === null) mkdirSync(join(folder, path));
    else {
      writeFileSync(join(folder, path), bytes);
      chmodSync(join(folder, path), 0o644);
    }
}

/** A change whose ground is lost, such as a file in a folder that is not there, is lost as well. */
function replayed(start: Disk, changes: readonly NameChange[], lost: ReadonlySet<NameChange>): Disk {
  const disk = new Map(start);
  for (const change of changes) if (!lost.has(change)) replay(disk, change);
  return disk;
}

function replay(disk: Map<string, Uint8Array | null>, { call, path, to, bytes }: NameChange): void {
  const parent = folderOf(to);
  const hasParent = parent === '' || disk.get(parent) === null;
  if (call === 'removeFile' || call === 'removeFolder') remove(disk, path);
  else if (!hasParent) return;
  else if (call === 'makeFolder') disk.set(path, null);
  else if (call === 'writeNewFile') disk.set(path, bytes);
  else if (disk.has(path)) {
    disk.set(to, disk.get(path)!);
    disk.delete(path);
  }
}

/** No file system loses a folder and keeps what was in it. */
function remove(disk: Map<string, Uint8Array | null>, path: string): void {
  for (const other of disk.keys()) if (other === path || other.startsWith(`${path}/`)) disk.delete(other);
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}
