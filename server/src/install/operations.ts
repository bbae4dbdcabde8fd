import * as l10n from '@vscode/l10n';
import { apply } from './apply';
import type { Host } from './host';
import { readJournal } from './journal';
import { lockOwner, withLock } from './lock';
import { nodeHost } from './nodeHost';
import type { Outcome, Plan, StepName } from './plan';
import { prepareInstall } from './prepare';
import type { Prepared } from './prepared';
import { prepareProfile } from './profiles/prepare';
import type { ProfileRequest } from './profiles/request';
import { isInterrupted, recover } from './recover';
import { Refusal } from './refusal';
import type { InstallRequest, PlanOptions, RunOptions, UninstallRequest } from './request';
import { resetToFirst } from './reset';
import { rollbackLast } from './rollback';
import { openSandbox, type Sandbox } from './sandbox/sandbox';
import { type Deviation, deviations, readStatus, type SandboxStatus } from './status';
import { prepareUninstall } from './uninstall/prepare';

/**
 * What an install would do, step by step. Writes nothing.
 * @throws Refusal where it cannot be done.
 */
export async function planInstall(
  request: InstallRequest,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<Plan> {
  return (await prepare(request, options, host)).plan;
}

/** A plan, with the bytes that it would give the files; for a preview. */
export async function prepare(request: InstallRequest, options: PlanOptions, host: Host): Promise<Prepared> {
  return planned(request.sandbox, options, host, prepareInstall, request);
}

/**
 * Carries out a plan exactly as it stands, or not at all.
 * @throws Refusal where sandbox or package have changed since the plan was made; it has the plan that would hold now.
 */
export async function applyPlan(
  plan: Plan,
  options: RunOptions = {},
  host: Host = nodeHost,
): Promise<Outcome> {
  const request = {
    package: plan.package ?? '',
    sandbox: plan.sandbox,
    haveDisk: plan.haveDisk,
    steps: plan.steps.map(({ step }) => step as StepName),
  };
  return run(plan.sandbox, options, host, async sandbox => {
    const prepared = await prepareInstall(request, sandbox, plan.seed);
    if (JSON.stringify(prepared.plan) === JSON.stringify(plan)) return apply(sandbox, prepared, options);
    throw new Refusal(
      'outdated-plan',
      l10n.t(
        'The sandbox or the package has changed since the plan was made. Look at the new plan, and try again.',
      ),
      prepared.plan,
    );
  });
}

/**
 * Installs a package, whole or not at all.
 * @throws Refusal where it cannot be done; nothing is changed then.
 */
export async function install(
  request: InstallRequest,
  options: RunOptions = {},
  host: Host = nodeHost,
): Promise<Outcome> {
  return run(request.sandbox, options, host, async sandbox =>
    apply(sandbox, await prepareInstall(request, sandbox, newSeed(host), options.caller), options),
  );
}

/**
 * What an uninstall would do, step by step. Writes nothing.
 * @throws Refusal where it cannot be done.
 */
export async function planUninstall(
  request: UninstallRequest,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<Plan> {
  return (await planned(request.sandbox, options, host, prepareUninstall, request)).plan;
}

/**
 * Takes a service off the workstation, whole or not at all. Profiles keep their copies unless they are asked for, too;
 * the outcome names those that still hold the service.
 * @throws Refusal where it cannot be done; nothing is changed then.
 */
export async function uninstallService(
  request: UninstallRequest,
  options: RunOptions = {},
  host: Host = nodeHost,
): Promise<Outcome> {
  return run(request.sandbox, options, host, async sandbox =>
    apply(sandbox, await prepareUninstall(request, sandbox, newSeed(host), options.caller), options),
  );
}

/**
 * What an operation on the profiles would do. Writes nothing.
 * @throws Refusal where it cannot be done.
 */
export async function planProfileChange(
  request: ProfileRequest,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<Plan> {
  return (await planned(request.sandbox, options, host, prepareProfile, request)).plan;
}

/**
 * Changes the profiles as the Control Panel does, whole or not at all.
 * @throws Refusal where it cannot be done; nothing is changed then.
 */
export async function changeProfile(
  request: ProfileRequest,
  options: RunOptions = {},
  host: Host = nodeHost,
): Promise<Outcome> {
  return run(request.sandbox, options, host, async sandbox =>
    apply(sandbox, await prepareProfile(request, sandbox, newSeed(host), options.caller), options),
  );
}

/**
 * Undoes the last operation on a sandbox that is not yet undone.
 * @throws Refusal where there is none, or where others have changed one of its files since.
 */
export async function rollback(
  sandbox: string,
  options: RunOptions = {},
  host: Host = nodeHost,
): Promise<Outcome> {
  return run(sandbox, options, host, opened => rollbackLast(opened, options));
}

/**
 * Brings a sandbox back to what it was when it was created.
 * @throws Refusal where it holds files of somebody else.
 */
export async function resetSandbox(
  sandbox: string,
  options: RunOptions = {},
  host: Host = nodeHost,
): Promise<Outcome> {
  return run(sandbox, options, host, opened => resetToFirst(opened, options));
}

/** What became of a verification. */
export interface Verification {
  readonly sandbox: string;
  /** `changed`: others have changed files since the last operation. */
  readonly state: 'whole' | 'changed';
  /** What was recovered of an interrupted operation, for people to read. */
  readonly messages: readonly string[];
  readonly deviations: readonly Deviation[];
}

/** Recovers an interrupted operation, then compares every file with the journal. */
export async function verifySandbox(
  sandbox: string,
  options: RunOptions = {},
  host: Host = nodeHost,
): Promise<Verification> {
  const opened = await openSandbox(sandbox, host, options);
  return withLock(opened, options.wait ?? 0, async () => {
    const messages = await recover(opened);
    const found = await deviations(opened);
    return {
      sandbox: opened.root,
      state: found.length > 0 ? 'changed' : 'whole',
      messages,
      deviations: found,
    };
  });
}

/** The settings, state and history of a sandbox. Writes nothing. */
export async function sandboxStatus(
  sandbox: string,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<SandboxStatus> {
  return readStatus(await openSandbox(sandbox, host, options));
}

/** Takes the lock, recovers an interrupted operation, and runs the new one. */
async function run(
  root: string,
  options: RunOptions,
  host: Host,
  operation: (sandbox: Sandbox) => Promise<Outcome>,
): Promise<Outcome> {
  const sandbox = await openSandbox(root, host, options);
  return withLock(sandbox, options.wait ?? 0, async () => {
    const recovered = await recover(sandbox);
    const outcome = await operation(sandbox);
    return { ...outcome, messages: [...recovered, ...outcome.messages] };
  });
}

async function planned<T>(
  root: string,
  options: PlanOptions,
  host: Host,
  prepareRequest: (request: T, sandbox: Sandbox, seed: string) => Promise<Prepared>,
  request: T,
): Promise<Prepared> {
  const sandbox = await openSandbox(root, host, options);
  await refuseUnlessAtRest(sandbox);
  return prepareRequest(request, sandbox, newSeed(host));
}

async function refuseUnlessAtRest(sandbox: Sandbox): Promise<void> {
  const owner = await lockOwner(sandbox);
  if (owner)
    throw new Refusal(
      'busy',
      l10n.t('Another operation on the sandbox is running, in process {pid}. Try again when it has ended.', {
        pid: owner.pid,
      }),
    );
  if (isInterrupted(await readJournal(sandbox)))
    throw new Refusal(
      'interrupted',
      l10n.t('An operation on {root} was interrupted. Verify the sandbox, which undoes it, and try again.', {
        root: sandbox.root,
      }),
    );
}

function newSeed(host: Host): string {
  return Buffer.from(host.randomBytes(16)).toString('hex');
}
