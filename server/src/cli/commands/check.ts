import colors from 'picocolors';
import { analyze } from '../../language/model/model';
import { plainDiagnostic } from '../../language/rules/diagnose';
import type { Severity } from '../../language/rules/rule';
import { check } from '../../language/rules/run';
import { parse } from '../../language/syntax/parse';
import { decode, encodingProblem } from '../../language/text/encoding';
import type { ExitStatus } from '../failure';
import { formats } from '../formats/index';
import type { Checked } from '../formats/report';
import { type Input, readInputs } from '../inputs';
import { type Overrides, settingsFor } from '../settings';

export interface CheckFlags extends Overrides {
  readonly format: string;
  readonly failOn: Severity;
}

/** `mapisvc check`: prints what the rules find; status 1 where something is as severe as `--fail-on`. */
export async function checkCommand(paths: readonly string[], flags: CheckFlags): Promise<ExitStatus> {
  const checked: Checked[] = [];
  for await (const input of readInputs(paths)) checked.push(await checkInput(input, flags));
  process.stdout.write(formats[flags.format]!(checked));
  if (flags.format === 'text') process.stderr.write(summary(checked));
  const severities = SEVERITIES.slice(0, SEVERITIES.indexOf(flags.failOn) + 1);
  return checked.some(({ diagnostics }) => diagnostics.some(({ severity }) => severities.includes(severity)))
    ? 1
    : 0;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

async function checkInput({ name, bytes }: Input, flags: CheckFlags): Promise<Checked> {
  const { rules, codePage } = await settingsFor(name, flags);
  const model = analyze(parse(decode(bytes, codePage).text));
  const diagnoses = check(model, { rules, codePage, encodingProblem: encodingProblem(bytes) });
  return {
    file: name,
    model,
    diagnoses,
    diagnostics: diagnoses.map(diagnosis => plainDiagnostic(model, diagnosis)),
  };
}

function summary(checked: readonly Checked[]): string {
  const files = checked.length === 1 ? '1 file' : `${checked.length} files`;
  if (checked.length === 0) return 'No MapiSvc.inf found.\n';
  const counts = SEVERITIES.map(severity => ({ severity, count: countOf(checked, severity) })).filter(
    ({ count }) => count > 0,
  );
  if (counts.length === 0) return `${colors.green('No problems')} in ${files}.\n`;
  return `${counts.map(({ severity, count }) => `${count} ${severity}${plural(severity, count)}`).join(', ')} in ${files}.\n`;
}

function plural(severity: Severity, count: number): string {
  return count === 1 || severity === 'information' ? '' : 's';
}

function countOf(checked: readonly Checked[], severity: Severity): number {
  return checked
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(diagnostic => diagnostic.severity === severity).length;
}
