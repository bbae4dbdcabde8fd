import { message } from './message';

/*
 * The install engine, which runs in the server: it sees documents that are open and unsaved, and any editor can have it.
 * Paths are absolute, in the form of the system. What is answered is what the command line prints with --json.
 * A request that is refused, or that failed with nothing changed, is answered with an error whose message is for the user.
 * Requests that write report their progress to `workDoneToken`, and undo what they did when they are cancelled.
 */

/** What an install would do, with the text of each file that it changes. Writes nothing. */
export const previewInstall = message<InstallParams, Preview>('mapisvc/install/preview');

/** Installs a package into a sandbox, whole or not at all. */
export const runInstall = message<InstallParams & Progressing, Outcome>('mapisvc/install/run');

/** Makes a sandbox in a folder that is empty or not there. */
export const createSandbox = message<SandboxParams & Progressing, Outcome>('mapisvc/sandbox/create');

/** Undoes the last operation on a sandbox. */
export const rollback = message<SandboxParams & Progressing, Outcome>('mapisvc/sandbox/rollback');

export interface SandboxParams {
  readonly sandbox: string;
}

export interface InstallParams extends SandboxParams {
  readonly package: string;
  /** Only these steps; those of a setup program where it is left out. */
  readonly steps?: readonly StepName[];
}

export type StepName = 'copy' | 'entries' | 'registry' | 'profile' | 'entry-point';

export interface Progressing {
  readonly workDoneToken?: string;
}

export interface Preview {
  readonly plan: Plan;
  /** Each text file that changes, secrets masked. */
  readonly texts: readonly ChangedText[];
}

export interface ChangedText {
  /** The file in the sandbox, with slashes. */
  readonly target: string;
  /** Null where there is no file. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface Plan {
  readonly package: string | null;
  readonly sandbox: string;
  readonly steps: readonly {
    readonly step: string;
    readonly operations: readonly Operation[];
  }[];
}

export interface Operation {
  readonly kind: string;
  readonly target: string;
  /** SHA-256 in hexadecimal; null where there is no file. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface Outcome {
  readonly operation: string;
  readonly state: 'applied' | 'rolled-back' | 'stuck';
  readonly plan: Plan;
  /** For the user. */
  readonly messages: readonly string[];
}
