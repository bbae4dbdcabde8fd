import {
  type InstallRequest,
  install,
  type Outcome,
  planInstall,
  rollback,
  type StepName,
  stepNames,
  uninstallService,
} from '../../install/index';
import { calling, type EntryPointFlags } from '../entryPoints';
import { type ExitStatus, Failure } from '../failure';
import { interruption } from '../interruption';
import { asJson, byLines } from '../output';
import { outcomeText, planText } from '../planText';

export interface SandboxFlags {
  readonly sandbox: string;
  readonly json?: boolean;
}

export interface InstallFlags extends SandboxFlags, EntryPointFlags {
  readonly haveDisk?: boolean;
  readonly steps?: readonly StepName[];
}

/** `mapisvc plan`: what an install would do; changes nothing. */
export async function planCommand(source: string, flags: InstallFlags): Promise<ExitStatus> {
  const plan = await planInstall(requestOf(source, flags));
  process.stdout.write(flags.json ? asJson(plan) : planText(plan));
  if (!flags.json) for (const message of plan.messages) process.stderr.write(`${byLines(message)}\n`);
  return 0;
}

/** `mapisvc install`: status 1 where it was rolled back. Ctrl+C undoes what it has done. */
export async function installCommand(source: string, flags: InstallFlags): Promise<ExitStatus> {
  const outcome = await calling(flags, calls =>
    install(requestOf(source, flags), { signal: interruption(), wait: WAIT, ...calls }),
  );
  return printOutcome(outcome, flags);
}

export interface UninstallFlags extends SandboxFlags, EntryPointFlags {
  readonly profiles?: boolean;
}

/** `mapisvc uninstall`: status 1 where the service stays. */
export async function uninstallCommand(
  service: string,
  { profiles = false, ...flags }: UninstallFlags,
): Promise<ExitStatus> {
  const request = { service, sandbox: flags.sandbox, profiles };
  const outcome = await calling(flags, calls =>
    uninstallService(request, { signal: interruption(), wait: WAIT, ...calls }),
  );
  return printOutcome(outcome, flags);
}

/** `mapisvc rollback`: undoes the last operation. */
export async function rollbackCommand(flags: SandboxFlags): Promise<ExitStatus> {
  return printOutcome(await rollback(flags.sandbox, { signal: interruption(), wait: WAIT }), flags);
}

/** Prints an outcome; an operation that ended as it was meant to gives 0. */
export function printOutcome(outcome: Outcome, { json }: { readonly json?: boolean }): ExitStatus {
  if (json) process.stdout.write(asJson(outcome));
  else {
    process.stdout.write(planText(outcome.plan));
    process.stderr.write(outcomeText(outcome));
  }
  const wanted = outcome.operation === 'rollback' ? 'rolled-back' : 'applied';
  return outcome.state === wanted ? 0 : 1;
}

/** For commander: step names between commas. */
export function stepsOption(text: string): readonly StepName[] {
  return text.split(',').map(name => {
    const step = stepNames.find(known => known === name.trim());
    if (!step) throw new Failure(`--steps: “${name.trim()}” is none of ${stepNames.join(', ')}`, 2);
    return step;
  });
}

/** How long another operation on the sandbox is waited for, in milliseconds. */
export const WAIT = 10_000;

function requestOf(source: string, { sandbox, haveDisk, steps }: InstallFlags): InstallRequest {
  return { package: source, sandbox, ...(haveDisk && { haveDisk }), ...(steps && { steps }) };
}
