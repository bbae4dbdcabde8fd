import type { Model } from '../model/model';
import type { Position } from '../syntax/file';
import type { Span } from '../text/span';
import type { Related, Severity } from './rule';
import { type CheckOptions, check, type Diagnosis } from './run';

/** Two positions in a text; lines and UTF-16 code units count from zero. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A problem as `mapisvc check --format json` prints it, without the file's name. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  /** The titles of the fixes. */
  readonly fixes: readonly string[];
}

export type DiagnoseOptions = CheckOptions;

/** The problems of a file as plain data, in the order of the file. */
export function diagnose(model: Model, options: DiagnoseOptions = {}): readonly Diagnostic[] {
  return check(model, options).map(diagnosis => plainDiagnostic(model, diagnosis));
}

/** The range of a span that is relative to a section. */
export function rangeOf(model: Model, section: Diagnosis['section'], span: Span): Range {
  const { start, end } = model.placed(section, span);
  return { start: model.file.positionAt(start), end: model.file.positionAt(end) };
}

/** A finding as plain data. */
export function plainDiagnostic(model: Model, { rule, severity, section, finding }: Diagnosis): Diagnostic {
  return {
    code: rule.id,
    severity,
    message: finding.message,
    range: rangeOf(model, section, finding.span),
    related: (finding.related ?? []).filter(isInFile).map(({ section: other = section, span, message }) => ({
      message,
      range: rangeOf(model, other, span),
    })),
    fixes: (finding.fixes?.(model, section) ?? []).map(fix => fix.title),
  };
}

function isInFile({ header }: Related): boolean {
  return header === undefined;
}
