import * as l10n from '@vscode/l10n';
import type { Content } from './content';
import { Draft } from './draft';
import { History } from './history';
import { readJournal } from './journal';
import { filesOf } from './package/files';
import { openPackage, type Package } from './package/package';
import { type Plan, type PlannedStep, type StepName, stepNames } from './plan';
import { Refusal } from './refusal';
import type { InstallRequest } from './request';
import type { Sandbox } from './sandbox/sandbox';
import { steps } from './steps/index';

/** A plan with all that it takes to carry it out. */
export interface Prepared {
  readonly plan: Plan;
  /** The bytes that files will have, by their SHA-256. */
  readonly contents: ReadonlyMap<string, Content>;
  /** The services of the package, and the files whose use count they raise. */
  readonly services: readonly string[];
  readonly counted: readonly string[];
  /** Folders that go, outermost first. */
  readonly removedFolders: readonly string[];
}

/**
 * Works out an install; reads package and sandbox, and writes nothing.
 * @param seed Makes the identifiers in a new profile; the same seed makes the same ones.
 */
export async function prepareInstall(
  request: InstallRequest,
  sandbox: Sandbox,
  seed: string,
): Promise<Prepared> {
  const source = await openPackage(request.package, sandbox.host.fileSystem, sandbox.settings.codePage);
  if (request.haveDisk) await refuseWithoutDll(source, sandbox);
  const draft = new Draft(sandbox, source, new History(await readJournal(sandbox)), seed);
  noteArchitecture(draft);
  const wanted = wantedSteps(request);
  const planned: PlannedStep[] = [];
  for (const step of steps) {
    if (!wanted.includes(step.name)) continue;
    const operations = draft.files.operations.length;
    const calls = draft.calls.length;
    await step.plan(draft);
    planned.push({
      step: step.name,
      operations: draft.files.operations.slice(operations),
      calls: draft.calls.slice(calls),
    });
  }
  return {
    plan: {
      operation: 'install',
      package: source.folder,
      sandbox: sandbox.root,
      haveDisk: request.haveDisk ?? false,
      steps: planned,
      messages: draft.notes,
      seed,
    },
    contents: draft.files.contents,
    services: source.services,
    counted: draft.counted,
    removedFolders: [],
  };
}

/** A setup program by itself causes no MSG_SERVICE_INSTALL; the Control Panel does. */
function wantedSteps({ steps: wanted, haveDisk }: InstallRequest): readonly StepName[] {
  if (wanted) return wanted;
  return haveDisk ? stepNames : stepNames.filter(name => name !== 'entry-point');
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
function noteArchitecture(draft: Draft): void {
  const { outlook } = draft.sandbox.settings;
  const architecture = draft.source.setup.value('Setup', 'Architecture') ?? outlook;
  if (architecture.toLowerCase() === outlook) return;
  draft.note(
    l10n.t('The package is for {architecture}, but the Outlook of the sandbox is {outlook}.', {
      architecture,
      outlook,
    }),
  );
}
