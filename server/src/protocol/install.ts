import { message } from './message';

/*
 * The install engine, which runs in the server: it sees documents that are open and unsaved, and any editor can have it.
 * Paths are absolute, in the form of the system. What is answered is what the command line prints with --json.
 * A request that is refused, or that failed with nothing changed, is answered with an error whose message is for the user;
 * its data is `Refused` where a program may want to know why.
 * Requests that write report their progress to `workDoneToken`, and undo what they did when they are cancelled.
 */

/** What an install would do, with the text of each file that it changes. Writes nothing. */
export const previewInstall = message<InstallParams, Preview>('mapisvc/install/preview');

/** Installs a package into a sandbox, whole or not at all. */
export const runInstall = message<InstallParams & Operating, Outcome>('mapisvc/install/run');

/**
 * Carries out a plan that was shown, exactly as it stands. Refused as `outdated-plan` where the sandbox or the package has
 * changed since.
 */
export const applyPlan = message<PlanParams & Progressing, Outcome>('mapisvc/install/apply');

/** How far the install of a package is. Writes nothing. */
export const installState = message<InstallParams, InstallState>('mapisvc/install/state');

/** Takes a service off the workstation, as the Control Panel does. */
export const uninstall = message<UninstallParams & Operating, Outcome>('mapisvc/uninstall');

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
  /** Whether the Control Panel runs the setup, by Add and Have Disk: it calls the entry points afterwards. */
  readonly haveDisk?: boolean;
}

/** Sandbox and package are those of the plan. */
export interface PlanParams extends SandboxParams {
  readonly package: string;
  readonly plan: Plan;
}

export interface UninstallParams extends SandboxParams {
  /** As [Services] names it. */
  readonly service: string;
  /** Whether it is taken out of the profiles, too; else they keep their copies, as on Windows. */
  readonly profiles?: boolean;
}

export type StepName = 'copy' | 'entries' | 'registry' | 'profile' | 'entry-point';

export interface Progressing {
  readonly workDoneToken?: string;
}

/** Of an operation that may call entry points. */
export interface Operating extends Progressing {
  /** How they are called; left out: they are simulated. The other ways run the DLLs, as this user. */
  readonly entryPoints?: EntryPointWay;
}

export type EntryPointWay = 'simulated' | 'wine' | 'windows';

/** The data of an error. */
export interface Refused {
  /** Why, in a word, such as `outdated-plan`, `interrupted` or `unsaved`. */
  readonly refusal: string;
}

export interface Preview {
  readonly plan: Plan;
  /** What each step of the plan does, for people. */
  readonly titles: readonly string[];
  /** Each text file that changes, secrets masked. */
  readonly texts: readonly ExplainedText[];
}

export interface ChangedText {
  /** The file in the sandbox, with slashes. */
  readonly target: string;
  /** Null where there is no file. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface ExplainedText extends ChangedText {
  /** What changes, entry by entry. */
  readonly entries: readonly ChangedEntry[];
}

/** An entry of a MapiSvc.inf, or a value of a registry file. */
export interface ChangedEntry {
  /** The section, or the registry key. */
  readonly section: string;
  readonly key: string;
  /** Null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Plain JSON; secrets are masked. */
export interface Plan {
  readonly operation: string;
  readonly package: string | null;
  readonly sandbox: string;
  readonly haveDisk: boolean;
  readonly steps: readonly PlannedStep[];
  /** What somebody who reads the plan should know. */
  readonly messages: readonly string[];
  readonly seed: string;
}

export interface PlannedStep {
  readonly step: string;
  readonly operations: readonly Operation[];
  /** The calls of the step, which come after its operations. */
  readonly calls: readonly Call[];
}

export interface Operation {
  readonly kind: string;
  readonly target: string;
  /** SHA-256 in hexadecimal; null where there is no file. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A call of a service's entry point. */
export interface Call {
  /** Who makes it on Windows. */
  readonly caller: string;
  readonly service: string;
  /** Of a call for one provider: its section in MapiSvc.inf. */
  readonly provider?: string;
  readonly dll: string;
  readonly entryPoint: string;
  /** Such as MSG_SERVICE_INSTALL; of a call by the Profile Wizard, WIZARDENTRY. */
  readonly context: string;
  readonly flags: readonly string[];
  /** The HRESULT by name. */
  readonly result: string;
  readonly effect: 'done' | 'undone' | 'unchanged';
  /** Whether Microsoft documents that effect; elsewhere it is our policy. */
  readonly documented: boolean;
  /** What the call is handed, and what it writes: `TAG=VALUE`. */
  readonly properties: readonly string[];
  readonly set: readonly string[];
}

export interface Outcome {
  readonly operation: string;
  readonly state: 'applied' | 'rolled-back' | 'stuck';
  readonly plan: Plan;
  /** For the user. */
  readonly messages: readonly string[];
  /** Of an uninstall: the profiles that still hold the service. */
  readonly profiles?: readonly string[];
}

/** Each step as if it were taken alone now. */
export interface InstallState {
  readonly package: string;
  readonly sandbox: string;
  readonly steps: readonly StepState[];
}

export interface StepState {
  readonly step: StepName;
  /** For people. */
  readonly title: string;
  /** `done`: it would change nothing. `blocked`: it would be refused. */
  readonly state: 'done' | 'missing' | 'blocked';
  /** The files that it would change, and the services whose entry points it would call. */
  readonly missing: readonly string[];
  /** Such as why it is blocked. */
  readonly messages: readonly string[];
}
