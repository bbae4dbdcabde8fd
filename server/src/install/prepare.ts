import { sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import { Draft } from './draft';
import type { EntryPointCaller } from './entryPointCall';
import { readJournal } from './journal';
import { readOwned } from './owned/owned';
import { withUsers } from './owned/users';
import { filesOf } from './package/files';
import { openPackage, type Package } from './package/package';
import { type StepName, stepNames } from './plan';
import { type Prepared, preparedDraft } from './prepared';
import { Refusal } from './refusal';
import type { InstallRequest } from './request';
import type { Sandbox } from './sandbox/sandbox';
import { simulatedCaller } from './simulatedCaller';
import { steps } from './steps/index';

/**
 * Works out an install; reads package and sandbox, and writes nothing.
 * @param seed Makes the identifiers in a new profile; the same seed makes the same ones.
 * @param caller Calls the entry points; left out: they are simulated.
 */
export async function prepareInstall(
  request: InstallRequest,
  sandbox: Sandbox,
  seed: string,
  caller?: EntryPointCaller,
): Promise<Prepared> {
  const source = await openPackage(request.package, sandbox.host.fileSystem, sandbox.settings.codePage);
  await refuseInside(sandbox, source);
  if (request.haveDisk) await refuseWithoutDll(source, sandbox);
  const draft = await newDraft(sandbox, seed, caller);
  noteArchitecture(draft, source);
  registerServices(draft, source);
  const wanted = wantedSteps(request);
  for (const step of steps)
    if (wanted.includes(step.name)) await draft.step(step.name, () => step.plan(draft, source));
  return preparedDraft(draft, 'install', source.services, {
    package: source.folder,
    haveDisk: request.haveDisk ?? false,
  });
}

/** An operation on a sandbox, still without a step. The journal must be at rest. */
export async function newDraft(
  sandbox: Sandbox,
  seed: string,
  caller: EntryPointCaller = simulatedCaller,
): Promise<Draft> {
  return new Draft(sandbox, await readOwned(sandbox, await readJournal(sandbox)), seed, caller);
}

function registerServices({ owned: { record, answers } }: Draft, { services, setup }: Package): void {
  record.services = withUsers(record.services, services);
  for (const service of services) answers.take(service, setup);
}

/** A setup program by itself causes no MSG_SERVICE_INSTALL; the Control Panel does. */
function wantedSteps({ steps: wanted, haveDisk }: InstallRequest): readonly StepName[] {
  if (wanted) return wanted;
  return haveDisk ? stepNames : stepNames.filter(name => name !== 'entry-point');
}

/** What an install reads must not change while it writes. */
async function refuseInside({ host: { fileSystem }, root }: Sandbox, { folder }: Package): Promise<void> {
  const [inner, outer] = [await fileSystem.realPath(folder), await fileSystem.realPath(root)];
  if (inner === outer || inner.startsWith(outer + sep))
    throw new Refusal(
      'no-package',
      l10n.t('{folder} lies in the sandbox itself. Move the package out of it, and try again.', { folder }),
    );
}

async function refuseWithoutDll(source: Package, { layout }: Sandbox): Promise<void> {
  const names = [
    ...(await source.tree.list('.')),
    ...(await filesOf(source, layout)).files.map(file => file.source),
  ];
  if (names.some(name => /\.dll$/i.test(name))) return;
  throw new Refusal(
    'no-package',
    l10n.t('{folder} cannot be installed: it has no DLL.', { folder: source.folder }),
  );
}

/** As a setup program would say; whether its DLLs fit is looked at for itself. */
function noteArchitecture(draft: Draft, source: Package): void {
  const { outlook } = draft.sandbox.settings;
  const architecture = source.setup.value('Setup', 'Architecture') ?? outlook;
  if (architecture.toLowerCase() === outlook) return;
  draft.note(
    l10n.t('The package is for {architecture}, but the Outlook of the sandbox is {outlook}.', {
      architecture,
      outlook,
    }),
  );
}
