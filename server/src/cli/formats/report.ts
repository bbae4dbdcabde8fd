import type { Diagnostic } from '../../language/rules/diagnose';
import type { MapisvcFile } from '../../language/syntax/file';
import type { TextEdit } from '../../language/text/edit';

/** One checked file with what was found in it. */
export interface Checked {
  readonly file: string;
  /** The file by its lines; a public header can be taken apart so as well. */
  readonly text: MapisvcFile;
  readonly diagnostics: readonly Diagnostic[];
  /** The fixes of the diagnostic of that number. */
  readonly fixesOf: (at: number) => readonly FileFix[];
}

/** A fix with all that it changes. */
export interface FileFix {
  readonly title: string;
  readonly changes: readonly FileChange[];
}

export interface FileChange {
  readonly file: string;
  readonly text: MapisvcFile;
  readonly edits: readonly TextEdit[];
}

/** Writes the report of a check. */
export type Format = (checked: readonly Checked[]) => string;
