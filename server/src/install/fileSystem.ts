/** What stands at a path; a link is itself, not what it points to. */
export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** In bytes. */
  readonly size: number;
  /** The permission bits, where the system has any. */
  readonly mode: number;
}

/**
 * The only door of the install engine to the disk, so that tests can count, fail and kill behind it.
 * Each call is one step that a crash can come before or after. Paths are absolute, in the form of the system.
 * A failure is an error with a `code` as node has it, such as `ENOENT`.
 */
export interface FileSystem {
  readFile(path: string): Promise<Uint8Array>;
  /** Makes a file that must not exist yet, writes it and flushes it to the disk. Where that fails, the file is gone again. */
  writeNewFile(path: string, bytes: Uint8Array, mode?: number): Promise<void>;
  /** Puts a file in the place of another, or of none, in one step. */
  rename(from: string, to: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** Sets the permission bits of a file, where the system has any. */
  setMode(path: string, mode: number): Promise<void>;
  /** Makes one folder; its parent must exist, itself not. */
  makeFolder(path: string): Promise<void>;
  /** Removes a folder, which must be empty. */
  removeFolder(path: string): Promise<void>;
  /** The names in a folder, in no order. */
  list(path: string): Promise<readonly string[]>;
  /** Null where nothing is there. */
  status(path: string): Promise<FileStatus | null>;
  /** The path with every link followed. */
  realPath(path: string): Promise<string>;
  /** Flushes the names in a folder to the disk, where the system can. */
  flushFolder(path: string): Promise<void>;
}

/** The code of a file system's error, such as `ENOENT`; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether an error says that nothing stands at the path. */
export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
