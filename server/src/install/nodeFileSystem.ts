import * as fs from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, type FileStatus, type FileSystem, isMissing } from './fileSystem';

/** The disk of this computer. */
export const nodeFileSystem: FileSystem = {
  async readFile(path) {
    return new Uint8Array(await fs.readFile(path));
  },

  async writeNewFile(path, bytes, mode) {
    const file = await fs.open(path, 'wx', mode);
    try {
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await fs.unlink(path).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
  },

  rename: (from, to) => retried(() => fs.rename(from, to)),
  removeFile: path => retried(() => fs.unlink(path)),
  setMode: (path, mode) => fs.chmod(path, mode),
  makeFolder: path => fs.mkdir(path),
  removeFolder: path => retried(() => fs.rmdir(path)),
  list: path => fs.readdir(path),
  realPath: path => fs.realpath(path),

  async status(path) {
    try {
      return statusOf(await fs.lstat(path));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },

  async flushFolder(path) {
    if (process.platform === 'win32') return;
    const folder = await fs.open(path, 'r');
    try {
      await folder.sync();
    } catch (error) {
      if (!['EINVAL', 'ENOTSUP'].includes(errorCode(error) ?? '')) throw error;
    } finally {
      await folder.close();
    }
  },
};

function statusOf(stats: Awaited<ReturnType<typeof fs.lstat>>): FileStatus {
  const kind = stats.isSymbolicLink()
    ? 'link'
    : stats.isDirectory()
      ? 'folder'
      : stats.isFile()
        ? 'file'
        : 'other';
  return { kind, size: Number(stats.size), mode: Number(stats.mode) & 0o777 };
}

const PAUSES = [10, 40, 160, 640];

/** On Windows a file that another program has open for a moment cannot be replaced: the call is made again a few times. */
async function retried(call: () => Promise<void>): Promise<void> {
  for (const milliseconds of process.platform === 'win32' ? PAUSES : []) {
    try {
      return await call();
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error;
      await pause(milliseconds);
    }
  }
  return call();
}
