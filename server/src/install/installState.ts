import type { Host } from './host';
import { readJournal, readPlan } from './journal';
import { nodeHost } from './nodeHost';
import { planInstall } from './operations';
import { type Call, type Plan, type StepName, stepNames } from './plan';
import { Refusal } from './refusal';
import type { InstallRequest, PlanOptions } from './request';
import { openSandbox, type Sandbox } from './sandbox/sandbox';
import { stepTitle } from './stepTitle';

/** How far the install of a package is: each of the steps, as if it were taken alone now. */
export interface InstallState {
  readonly package: string;
  readonly sandbox: string;
  readonly steps: readonly StepState[];
}

export interface StepState {
  readonly step: StepName;
  readonly title: string;
  /** `done`: the step would change nothing. `blocked`: it would be refused. */
  readonly state: 'done' | 'missing' | 'blocked';
  /** The files that the step would change, and the services whose entry points it would call. */
  readonly missing: readonly string[];
  /** What somebody who looks at the step should know, such as why it is blocked. */
  readonly messages: readonly string[];
}

/**
 * Tells what of a package is installed, and what is missing. Writes nothing and calls nothing.
 * @throws Refusal where the folder is no package, or the sandbox is not at rest.
 */
export async function installState(
  request: InstallRequest,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<InstallState> {
  const plan = (steps: readonly StepName[]) => planInstall({ ...request, steps }, options, host);
  const { package: source, sandbox } = await plan([]);
  const opened = await openSandbox(request.sandbox, host, options);
  const called = await servicesCalled(opened);
  const steps: StepState[] = [];
  for (const step of stepNames) steps.push(await stateOf(step, () => plan([step]), called));
  return { package: source ?? request.package, sandbox, steps };
}

async function stateOf(
  step: StepName,
  plan: () => Promise<Plan>,
  called: ReadonlySet<string>,
): Promise<StepState> {
  const title = stepTitle('install', step);
  try {
    const { steps, messages } = await plan();
    const files = steps.flatMap(({ operations }) => operations.map(({ target }) => target));
    const services = steps.flatMap(({ calls }) => calls.map(({ service }) => service));
    const missing = step === 'entry-point' ? services.filter(service => !called.has(service)) : files;
    return { step, title, state: missing.length > 0 ? 'missing' : 'done', missing, messages };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { step, title, state: 'blocked', missing: [], messages: [error.message] };
  }
}

/** A call leaves no trace but in the journal: the services called with MSG_SERVICE_INSTALL, and not uninstalled since. */
async function servicesCalled(sandbox: Sandbox): Promise<ReadonlySet<string>> {
  const called = new Set<string>();
  for (const { folder, state } of await readJournal(sandbox)) {
    if (state?.state !== 'applied') continue;
    if (state.operation === 'uninstall') for (const service of state.services) called.delete(service);
    if (state.operation === 'install')
      for (const { service } of await installCalls(sandbox, folder)) called.add(service);
  }
  return called;
}

/** None where somebody has damaged the plan: it is for people to read. */
async function installCalls(sandbox: Sandbox, folder: string): Promise<readonly Call[]> {
  try {
    const calls = (await readPlan(sandbox, folder)).steps.flatMap(step => step.calls);
    return calls.filter(({ context }) => context === 'MSG_SERVICE_INSTALL');
  } catch {
    return [];
  }
}
