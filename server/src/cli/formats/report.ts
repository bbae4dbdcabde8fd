import type { Model } from '../../language/model/model';
import type { Diagnostic } from '../../language/rules/diagnose';
import type { Diagnosis } from '../../language/rules/run';

/** One checked file with what was found in it; the two lists run in parallel. */
export interface Checked {
  readonly file: string;
  readonly model: Model;
  readonly diagnoses: readonly Diagnosis[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the report of a check. */
export type Format = (checked: readonly Checked[]) => string;
