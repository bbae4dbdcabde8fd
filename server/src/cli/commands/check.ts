import colors from 'picocolors';
import { nodeHost, openSandbox } from '../../install/index';
import type { Severity } from '../../language/rules/rule';
import { SurroundingsReader } from '../../surroundings/index';
import { type CheckedInput, type CheckingFlags, checkHeaders, checkInput } from '../checking';
import { type ExitStatus, Failure, messageOf } from '../failure';
import { formats } from '../formats/index';
import type { Checked } from '../formats/report';
import { readInputs } from '../inputs';

export interface CheckFlags extends CheckingFlags {
  readonly format: string;
  readonly failOn: Severity;
}

/** `mapisvc check`: prints what the rules find; status 1 where something is as severe as `--fail-on`. */
export async function checkCommand(paths: readonly string[], flags: CheckFlags): Promise<ExitStatus> {
  if (flags.sandbox !== undefined) await refuseOther(flags.sandbox);
  const reader = new SurroundingsReader();
  const inputs: CheckedInput[] = [];
  for await (const input of readInputs(paths)) inputs.push(await checkInput(input, reader, flags));
  const checked: Checked[] = [...inputs, ...checkHeaders(inputs)];
  process.stdout.write(formats[flags.format]!(checked));
  if (flags.format === 'text') process.stderr.write(summary(inputs.length, checked));
  const severities = SEVERITIES.slice(0, SEVERITIES.indexOf(flags.failOn) + 1);
  return checked.some(({ diagnostics }) => diagnostics.some(({ severity }) => severities.includes(severity)))
    ? 1
    : 0;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** @throws Failure where a folder is no sandbox. */
async function refuseOther(sandbox: string): Promise<void> {
  try {
    await openSandbox(sandbox, nodeHost);
  } catch (error) {
    throw new Failure(`--sandbox: ${messageOf(error)}`, 2);
  }
}

function summary(fileCount: number, checked: readonly Checked[]): string {
  const files = fileCount === 1 ? '1 file' : `${fileCount} files`;
  if (fileCount === 0) return 'No MapiSvc.inf found.\n';
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
