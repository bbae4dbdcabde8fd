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

/** The message of anything thrown, system errors with the path that they are about. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
