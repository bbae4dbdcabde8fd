import type { CodePage } from '../language/text/codePages';

/** Whose surroundings are asked for, and where they may be; paths are absolute, in the form of the system. */
export interface SurroundingsRequest {
  /** The MapiSvc.inf. */
  readonly file: string;
  /** The folder of the package, by setting; its own folder is one without that, where it looks like one. */
  readonly package: string | null;
  readonly sandbox: string | null;
  /** Whether somebody has named the sandbox; else it tells of packages only, as other files are not meant for it. */
  readonly isSandboxChosen: boolean;
  /** Where public headers are looked for beside those of the package; null for nowhere. */
  readonly headers: HeaderSearch | null;
  /** With which a package's setup.ini is read. */
  readonly codePage: CodePage;
}

export interface HeaderSearch {
  readonly root: string;
  /** Patterns of paths below the root, with slashes. */
  readonly globs: readonly string[];
}

/** The public headers that are looked for where nothing is set. */
export const defaultHeaderGlobs: readonly string[] = ['**/*mapi*.h'];
