import type { Digest } from './digest';

/** The steps of an install, in their order, by the names that the command line has for them. */
export const stepNames = ['copy', 'entries', 'registry', 'profile', 'entry-point'] as const;
export type StepName = (typeof stepNames)[number];

/** What an operation does to its file. */
export type OperationKind =
  | 'create-file'
  | 'copy-file'
  | 'write-entries'
  | 'write-registry'
  | 'restore-file'
  | 'remove-file';

/** A change of one file of the sandbox. */
export interface Operation {
  readonly kind: OperationKind;
  /** The file in the sandbox, with slashes: `drive_c/Windows/System32/MapiSvc.inf`. */
  readonly target: string;
  /** The SHA-256 of the file before and after; null where there is none. */
  readonly before: Digest;
  readonly after: Digest;
  /** The folders that are made for it, outermost first. */
  readonly folders: readonly string[];
}

/** A call of a service's entry point (msgserviceentry). */
export interface Call {
  /** Who makes it on Windows: the Control Panel, or a function of MAPI. */
  readonly caller: string;
  readonly service: string;
  /** Of a call for one provider: its section in MapiSvc.inf. */
  readonly provider?: string;
  /** The DLL under the name that MAPI loads, as a target, and the function in it. */
  readonly dll: string;
  readonly entryPoint: string;
  /** `ulContext` by name, such as MSG_SERVICE_INSTALL; of a call by the Profile Wizard, WIZARDENTRY. */
  readonly context: string;
  /** `ulFlags` by name. */
  readonly flags: readonly string[];
  /** The HRESULT by name; of a simulated call it is what the package's setup.ini says. */
  readonly result: string;
  /** What the result leads to. */
  readonly effect: 'done' | 'undone' | 'unchanged';
  /** Whether Microsoft documents that effect; elsewhere it is a policy of this program. */
  readonly documented: boolean;
  /** The properties that the call is handed, and those that it writes into the profile: `TAG=VALUE`, secrets masked. */
  readonly properties: readonly string[];
  readonly set: readonly string[];
}

export interface PlannedStep {
  readonly step: StepName | 'reset' | 'create';
  readonly operations: readonly Operation[];
  /** The calls of the step, which come after its operations. */
  readonly calls: readonly Call[];
}

/** What an operation does to a sandbox, step by step; plain JSON. No secret stands in it. */
export interface Plan {
  readonly operation: OperationName;
  /** The package's folder; null where no package has a part in it. */
  readonly package: string | null;
  /** The sandbox's folder. */
  readonly sandbox: string;
  /** Whether the Control Panel runs the setup and calls the entry points afterwards. */
  readonly haveDisk: boolean;
  readonly steps: readonly PlannedStep[];
  /** What somebody who reads the plan should know: what is missing, kept or left out. */
  readonly messages: readonly string[];
  /** 32 hexadecimal digits from which the identifiers in a new profile are made: the same plan makes the same ones. */
  readonly seed: string;
}

/** The operations on profiles, named as the command line names them. */
export const profileOperations = [
  'profile-create',
  'profile-delete',
  'profile-copy',
  'profile-set-default',
  'profile-add-service',
  'profile-remove-service',
  'profile-configure',
  'profile-add-provider',
  'profile-remove-provider',
  'profile-provider-order',
  'profile-transport-order',
  'profile-wizard',
] as const;

export type OperationName =
  | 'install'
  | 'uninstall'
  | 'rollback'
  | 'create'
  | 'reset'
  | (typeof profileOperations)[number];

/** What became of an operation. `stuck`: it could not be undone, and the messages say what stands in the way. */
export interface Outcome {
  readonly operation: OperationName;
  readonly state: 'applied' | 'rolled-back' | 'stuck';
  readonly plan: Plan;
  readonly messages: readonly string[];
  /** Of an uninstall: the profiles that still hold the service. */
  readonly profiles?: readonly string[];
}
