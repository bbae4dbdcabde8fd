import type { HeaderProperty } from '../header/read';
import type { Model } from '../model/model';

/*
 * What the host knows beside the file itself: plain data, read before anybody asks. It is compared as one object, so
 * the host keeps it as long as nothing in it has changed, and makes another when something has.
 */

export interface Surroundings {
  /** The public headers at hand; those of the package first. Headers that declare nothing of their own are left out. */
  readonly headers: readonly PublicHeader[];
  /** The DLLs at hand; those that the package brings first. */
  readonly dlls: readonly FoundDll[];
  /** Null where the file belongs to none that is known. */
  readonly package: PackageFacts | null;
  /** Null where none is known. */
  readonly sandbox: SandboxFacts | null;
  readonly workstation: Workstation;
}

/** A header that a service publishes for programs that configure it. */
export interface PublicHeader extends TextFile {
  readonly fileName: string;
  readonly properties: readonly HeaderProperty[];
}

export type Architecture = 'x86' | 'x64';

/** A DLL that is in the package or in the sandbox. */
export interface FoundDll {
  readonly uri: string;
  /** As the disk spells it. */
  readonly fileName: string;
  readonly from: 'package' | 'sandbox';
  /** Where it is, or will be once its package is installed, `C:\…`; null where MapiSvc.inf alone decides that. */
  readonly path: string | null;
  /** Null where that is not known: the file is no DLL of Windows, or for another processor. */
  readonly architecture: Architecture | null;
  /** The names that it exports; null where they are not known. */
  readonly exports: readonly string[] | null;
}

/** A text file beside the MapiSvc.inf. */
export interface TextFile {
  /** The address by which the host knows it. */
  readonly uri: string;
  readonly text: string;
}

export interface PackageFacts {
  /** Its setup.ini; null where it has none. */
  readonly setup: TextFile | null;
  /** What its setup.ini says that it is for; null where that says nothing. */
  readonly architecture: Architecture | null;
}

export interface SandboxFacts {
  /** Of its Outlook. */
  readonly architecture: Architecture;
  /** Its MapiSvc.inf; null where it has none, or where the file that is looked at is that one. */
  readonly installed: Model | null;
}

/** Where MAPI looks for files. */
export interface Workstation {
  /** The folders in which a DLL without a path is found, without a backslash at their ends. */
  readonly searched: readonly string[];
  /** The folder in whose place a 32-bit Outlook on a 64-bit Windows sees another one. */
  readonly redirected: { readonly from: string; readonly to: string } | null;
}
