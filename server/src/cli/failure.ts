/** What ends a command: a message for the user, and the exit status. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly status: ExitStatus,
  ) {
    super(message);
  }
}

/** 0: clean. 1: problems found, or refused with nothing changed. 2: usage, input or output. */
export type ExitStatus = 0 | 1 | 2;

/** A message for anything thrown; system errors by what the user can do about them. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM_ERRORS[code];
  return known && path !== undefined ? `${path}: ${known}` : error.message;
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read or written by this user',
  EPERM: 'it may not be changed by this user',
  EISDIR: 'it is a folder, where a file is needed',
  ENOTDIR: 'it is a file, where a folder is needed',
  ENOSPC: 'the disk is full',
  EROFS: 'it is on a disk that can only be read',
};
