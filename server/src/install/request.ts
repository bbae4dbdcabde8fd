import type { EntryPointCaller } from './entryPointCall';
import type { StepName } from './plan';

/** What is to be installed where. */
export interface InstallRequest {
  /** The package's folder. */
  readonly package: string;
  /** The sandbox's folder. */
  readonly sandbox: string;
  /** Only these steps; left out: those of a setup program. Their order is always the same. */
  readonly steps?: readonly StepName[];
  /** Whether the Control Panel runs the setup, by Add and Have Disk: it calls the entry points afterwards. */
  readonly haveDisk?: boolean;
}

/** What is to be taken out of where. */
export interface UninstallRequest {
  /** The service, as [Services] names it. */
  readonly service: string;
  readonly sandbox: string;
  /** Whether it is taken out of the profiles, too; else they keep their copies, as on Windows. */
  readonly profiles?: boolean;
}

export interface PlanOptions {
  /** Folders that somebody works in; none of them can be a sandbox. */
  readonly workspaceFolders?: readonly string[];
}

export interface RunOptions extends PlanOptions {
  /** Ends the operation between two changes of a file; what it has done is undone. */
  readonly signal?: AbortSignal;
  /** Told before each change. */
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Calls the entry points; left out: they are simulated. A plan is always made with simulated calls, so one that is to be
   * carried out as it stands takes no other.
   */
  readonly caller?: EntryPointCaller;
  /** How long to wait for another operation on the sandbox to end, in milliseconds; 0 where it is left out. */
  readonly wait?: number;
}

export interface Progress {
  readonly step: string;
  /** What the step does, for people. */
  readonly title: string;
  /** The file that is changed next, or the service that is called. */
  readonly target: string;
  readonly done: number;
  readonly total: number;
}
