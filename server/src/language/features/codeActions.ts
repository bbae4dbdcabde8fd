import * as l10n from '@vscode/l10n';
import { fileEdits, type HeaderEdit } from '../fixes/fix';
import { suppressEdits } from '../fixes/suppress';
import { analyze, type Model } from '../model/model';
import { type CheckOptions, check, type Diagnosis } from '../rules/run';
import { editsBetween } from '../syntax/difference';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';

/** A fix of a finding, offered at its place, or what keeps its rule quiet there. */
export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix';
  /** Whether it is the one right fix: the first of its finding, and safe or the only one. */
  readonly isPreferred: boolean;
  /** What it mends. */
  readonly diagnosis: Diagnosis;
  /** In offsets of the file. */
  readonly edits: readonly TextEdit[];
  /** Changes of public headers beside the file. */
  readonly headerEdits: readonly HeaderEdit[];
}

/** The fixes of what is found in a span of the file; behind them what suppresses it. */
export function codeActions(model: Model, span: Span, options: CheckOptions = {}): readonly CodeAction[] {
  const first = model.file.sectionAt(span.start);
  const sections = model.sections.slice(first, model.file.sectionAt(span.end) + 1);
  const found = check(model, options, sections).filter(({ section, finding }) =>
    overlaps(model.placed(section, finding.span), span),
  );
  return [...found.flatMap(diagnosis => actionsOf(model, diagnosis)), ...suppressions(model, found)];
}

/**
 * The edits of all fixes that are safe to make unasked, in offsets of the file.
 * What a fix brings to light is mended too; fixes that would overlap take turns.
 */
export function fixAll(model: Model, options: CheckOptions = {}): readonly TextEdit[] {
  let file = model.file;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const edits = safeEdits(analyze(file), options);
    if (edits.length === 0) break;
    file = file.edit(edits);
  }
  return editsBetween(model.file, file);
}

/** Safe fixes only remove what is wrong, so that they come to an end; a rule that breaks this must not hang the editor. */
const MOST_TURNS = 100;

function actionsOf(model: Model, diagnosis: Diagnosis): CodeAction[] {
  const fixes = diagnosis.finding.fixes?.(model, diagnosis.section) ?? [];
  return fixes.map((fix, at) => ({
    title: fix.title,
    kind: 'quickfix',
    isPreferred: at === 0 && (fix.safe === true || fixes.length === 1),
    diagnosis,
    edits: fileEdits(model, fix),
    headerEdits: fix.headerEdits ?? [],
  }));
}

/** What keeps each rule quiet on each line in which it has found something. */
function suppressions(model: Model, found: readonly Diagnosis[]): CodeAction[] {
  const byLine = new Map<string, Diagnosis>();
  for (const diagnosis of found) {
    const { rule, section, finding } = diagnosis;
    const key = `${rule.id}:${section.ordinal}:${section.green.lineAt(finding.span.start)}`;
    if (!NOT_SUPPRESSED.has(rule.id) && !byLine.has(key)) byLine.set(key, diagnosis);
  }
  return [...byLine.values()].map(diagnosis => {
    const { rule, section, finding } = diagnosis;
    const title = l10n.t('Suppress {id} on this line', { id: rule.id });
    const edits = suppressEdits(model, section, finding.span, rule.id);
    return {
      title,
      kind: 'quickfix',
      isPreferred: false,
      diagnosis,
      edits: fileEdits(model, { title, edits }),
      headerEdits: [],
    };
  });
}

/** The one is about the whole file, whose text cannot be trusted; a comment about the other would be without effect itself. */
const NOT_SUPPRESSED: ReadonlySet<string> = new Set(['unsupported-encoding', 'unused-suppression']);

/** The edits of safe fixes, one for a finding, without those that overlap another. */
function safeEdits(model: Model, options: CheckOptions): readonly TextEdit[] {
  const accepted: TextEdit[] = [];
  for (const { rule, section, finding } of check(model, options)) {
    if (!rule.fixesUnasked) continue;
    const fix = finding.fixes?.(model, section).find(({ safe }) => safe);
    const edits = fix ? fileEdits(model, fix) : [];
    const places = edits.map(edit => placeIn(accepted, edit));
    if (places.some(place => place === null)) continue;
    for (const edit of edits) accepted.splice(placeIn(accepted, edit) ?? accepted.length, 0, edit);
  }
  return accepted;
}

/** Where an edit belongs in an ordered list; null where it overlaps one of the list. */
function placeIn(ordered: readonly TextEdit[], edit: TextEdit): number | null {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ordered[middle]!.start <= edit.start) low = middle + 1;
    else high = middle;
  }
  const before = ordered[low - 1];
  const behind = ordered[low];
  const isFree = (!before || before.end <= edit.start) && (!behind || edit.end <= behind.start);
  return isFree ? low : null;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
