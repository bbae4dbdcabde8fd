import type { FileSystem } from './fileSystem';

/** A process of this computer. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in a form of the system's own: a number can be given again, number and start together cannot. */
  readonly start: string;
}

/** What the engine needs of the computer that it runs on. */
export interface Host {
  readonly fileSystem: FileSystem;
  /** The computer's name. */
  readonly name: string;
  /** The user's home folder. */
  readonly home: string;
  thisProcess(): Promise<ProcessIdentity>;
  /** Whether that very process is still there. */
  isRunning(process: ProcessIdentity): Promise<boolean>;
  randomBytes(count: number): Uint8Array;
  now(): Date;
}
