import type { FileSystem } from '../../server/src/install/fileSystem';
import { nodeFileSystem } from '../../server/src/install/nodeFileSystem';

/** A call of the file system, by its method. */
export type FileSystemCall = keyof FileSystem;

/** The calls that change the disk. */
export const CHANGING: ReadonlySet<FileSystemCall> = new Set([
  'writeNewFile',
  'rename',
  'removeFile',
  'setMode',
  'makeFolder',
  'removeFolder',
  'flushFolder',
]);

/**
 * The disk, with something done before each call.
 * @param before Told the call and its arguments; what it throws is the call's failure.
 */
export function watchedFileSystem(
  before: (call: FileSystemCall, args: readonly unknown[]) => void | Promise<void>,
): FileSystem {
  return new Proxy(nodeFileSystem, {
    get(target, call: FileSystemCall) {
      const method = target[call] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        await before(call, args);
        return method(...args);
      };
    },
  });
}

/** The disk, whose n-th call of the given kinds fails as a full disk does; a write then has made half of the file. */
export function failingFileSystem(
  n: number,
  kinds: ReadonlySet<FileSystemCall>,
): { fileSystem: FileSystem; failed: () => boolean } {
  let calls = 0;
  const fileSystem = watchedFileSystem(async call => {
    if (!kinds.has(call) || ++calls !== n) return;
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  });
  return { fileSystem, failed: () => calls >= n };
}
