import type { Outcome, Progressing, SandboxParams } from './install';
import { message } from './message';

/** What is in a sandbox. Reads only. */
export const describeSandbox = message<SandboxParams, SandboxDescription>('mapisvc/sandbox/describe');

/** Brings a sandbox back to what it was when it was created, and forgets its history. */
export const resetSandbox = message<SandboxParams & Progressing, Outcome>('mapisvc/sandbox/reset');

/** Undoes an operation that was interrupted, then compares every file with the journal. */
export const verifySandbox = message<SandboxParams, Verification>('mapisvc/sandbox/verify');

/** Targets are paths in the sandbox, with slashes; secrets are masked. */
export interface SandboxDescription {
  readonly status: SandboxStatus;
  /** Every MapiSvc.inf that is there, the one that Outlook reads first. */
  readonly mapisvc: readonly {
    readonly target: string;
    /** What Windows calls it: `C:\…`. */
    readonly windowsPath: string;
  }[];
  /** The services that [Services] of the first one names, in its order. */
  readonly services: readonly { readonly name: string; readonly displayName: string }[];
  /** The registry files that are there, as targets. */
  readonly registry: readonly string[];
  readonly profiles: readonly ProfileContents[];
  /** Why the profiles cannot be read; null where they can. */
  readonly profilesProblem: string | null;
}

export interface SandboxStatus {
  readonly sandbox: string;
  /** `interrupted`: the next command that writes undoes an operation first. `busy`: an operation is running. */
  readonly state: 'whole' | 'interrupted' | 'busy';
  readonly settings: {
    readonly codePage: number;
    readonly windows: string;
    readonly outlook: string;
  };
  /** The operations, oldest first. */
  readonly history: readonly PastOperation[];
}

export interface PastOperation {
  /** The folder's name in the journal. */
  readonly entry: string;
  readonly operation: string;
  readonly state: 'applying' | 'applied' | 'undoing' | 'rolled-back' | 'stuck';
  /** ISO 8601. */
  readonly started: string;
  readonly services: readonly string[];
  /** The profile that it was about; null for an operation on the workstation. */
  readonly profile: string | null;
}

export interface ProfileContents {
  readonly name: string;
  readonly isDefault: boolean;
  /** In the profile's order. */
  readonly services: readonly ServiceInProfile[];
  /** The orders that there are of several providers of a type. */
  readonly orders: readonly ProviderOrder[];
}

/** In which order the providers of one type are asked. */
export interface ProviderOrder {
  /** Such as MAPI_TRANSPORT_PROVIDER. */
  readonly type: string;
  readonly providers: readonly {
    /** 32 hexadecimal digits. */
    readonly uid: string;
    readonly displayName: string;
    /** The name of its service. */
    readonly service: string;
  }[];
}

export interface ServiceInProfile {
  /** 32 hexadecimal digits, by which services of one name are told apart. */
  readonly uid: string;
  /** The name that its section has in MapiSvc.inf. */
  readonly name: string;
  readonly displayName: string;
  /** Whether it names an entry point, which could configure it. */
  readonly hasEntryPoint: boolean;
  readonly providers: readonly ProviderInProfile[];
}

export interface ProviderInProfile {
  readonly displayName: string;
  /** Such as MAPI_STORE_PROVIDER; null where MAPI knows no such type. */
  readonly type: string | null;
  /** What such a provider is, in a word or two; empty where that is not known. */
  readonly typeTitle: string;
}

export interface Verification {
  readonly sandbox: string;
  /** `changed`: others have changed files since the last operation. */
  readonly state: 'whole' | 'changed';
  /** What was recovered of an interrupted operation, for people to read. */
  readonly messages: readonly string[];
  readonly deviations: readonly {
    readonly target: string;
    readonly change: 'changed' | 'missing' | 'added';
  }[];
}
