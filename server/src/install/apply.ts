import * as l10n from '@vscode/l10n';
import { removeAll, writeState } from './journal';
import { reasonOf } from './message';
import type { Call, Operation, OperationName, Outcome } from './plan';
import type { Prepared } from './prepared';
import { Refusal } from './refusal';
import type { RunOptions } from './request';
import { folderOf } from './sandbox/layout';
import type { Sandbox } from './sandbox/sandbox';
import { newFile, operationsOf, type StagedEntry, stage } from './stage';
import { stepTitle } from './stepTitle';
import { digestOf, undo } from './undo';

/*
 * 1. The whole operation is in the journal, flushed, before the first file is touched (stage.ts).
 * 2. A file is replaced by renaming the new one over it, so it is always the old one or the new one.
 * 3. Each file is looked at once more right before it is replaced; where it is not what was expected, all is undone.
 * 4. The operation is done when state.json says `applied`. Until then whatever happens undoes it.
 */

/** Carries out what was prepared, whole or not at all. The lock must be held, and the journal be at rest. */
export async function apply(sandbox: Sandbox, prepared: Prepared, options: RunOptions): Promise<Outcome> {
  const { plan } = prepared;
  let entry: StagedEntry;
  try {
    entry = await stage(sandbox, prepared);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return {
      operation: plan.operation,
      state: 'rolled-back',
      plan,
      messages: [...plan.messages, nothingDone(error)],
    };
  }
  try {
    await carryOut(sandbox, prepared, entry, options);
    const { profiles } = prepared;
    return {
      operation: plan.operation,
      state: 'applied',
      plan,
      messages: plan.messages,
      ...(profiles && { profiles }),
    };
  } catch (error) {
    const { state, messages } = await undo(sandbox, entry);
    return {
      operation: plan.operation,
      state,
      plan,
      messages: [...plan.messages, undone(error, options), ...messages],
    };
  }
}

async function carryOut(
  sandbox: Sandbox,
  { plan, removedFolders }: Prepared,
  { folder, state }: StagedEntry,
  options: RunOptions,
): Promise<void> {
  const total = operationsOf(plan).length + plan.steps.reduce((sum, { calls }) => sum + calls.length, 0);
  let done = 0;
  let index = 0;
  for (const { step, operations, calls } of plan.steps) {
    const title = stepTitle(plan.operation, step);
    for (const operation of operations) {
      refuseCancelled(options);
      options.onProgress?.({ step, title, target: operation.target, done: done++, total });
      await change(sandbox, operation, `${folder}/${newFile(index++)}`);
    }
    for (const call of calls) {
      refuseCancelled(options);
      options.onProgress?.({ step, title, target: call.service, done: done++, total });
      if (mustSucceed(plan.operation, step, call)) refuseFailure(call);
    }
  }
  for (const removed of removedFolders.toReversed())
    await sandbox.host.fileSystem.removeFolder(sandbox.tree.path(removed));
  refuseCancelled(options);
  await flushFolders(sandbox, operationsOf(plan), removedFolders);
  await writeState(sandbox, folder, { ...state, state: 'applied' });
  await dropEmptied(sandbox, folder);
}

function refuseCancelled({ signal }: RunOptions): void {
  signal?.throwIfAborted();
}

async function change(
  sandbox: Sandbox,
  { target, before, after, folders }: Operation,
  ready: string,
): Promise<void> {
  const {
    host: { fileSystem },
    tree,
  } = sandbox;
  if ((await digestOf(sandbox, target)) !== before)
    throw new Refusal(
      'outdated-plan',
      l10n.t('{path} has changed meanwhile. Try again.', { path: tree.path(target) }),
    );
  for (const folder of folders) await fileSystem.makeFolder(tree.path(folder));
  if (after === null) await fileSystem.removeFile(tree.path(target));
  else await fileSystem.rename(tree.path(ready), tree.path(target));
}

/**
 * A new profile does without a service that fails, and what the Profile Wizard could not configure stays to be configured;
 * everybody else who asks for a call does not do without.
 */
function mustSucceed(operation: OperationName, step: string, { context }: Call): boolean {
  if (operation === 'profile-wizard') return context === 'MSG_SERVICE_CREATE';
  return step === 'entry-point' || !['install', 'profile-create'].includes(operation);
}

function refuseFailure({ service, context, result, effect, documented }: Call): void {
  if (effect === 'done') return;
  const names = { service, context, result };
  throw new Error(
    documented
      ? l10n.t('The entry point of {service} answers {result} to {context}.', names)
      : l10n.t(
          'The entry point of {service} answers {result} to {context}. That this ends the operation is a policy of this program: Microsoft does not say what Windows does.',
          names,
        ),
  );
}

/** Flushes every folder in which a name has come or gone. */
async function flushFolders(
  { host, tree }: Sandbox,
  operations: readonly Operation[],
  removedFolders: readonly string[],
): Promise<void> {
  const touched = [...operations.flatMap(({ target, folders }) => [target, ...folders]), ...removedFolders];
  for (const folder of new Set(touched.map(folderOf)))
    if (!removedFolders.includes(folder)) await host.fileSystem.flushFolder(tree.path(folder));
}

/** The operation is done whatever happens here: recovery removes what is left over. */
async function dropEmptied(sandbox: Sandbox, folder: string): Promise<void> {
  try {
    await removeAll(sandbox, `${folder}/new`);
  } catch {
    return;
  }
}

function nothingDone(error: unknown): string {
  return l10n.t('Nothing was changed: {reason}', { reason: reasonOf(error) });
}

function undone(error: unknown, { signal }: RunOptions): string {
  if (signal?.aborted) return l10n.t('The operation was cancelled, and what it had done was undone.');
  return l10n.t('The operation was ended, and what it had done was undone: {reason}', {
    reason: reasonOf(error),
  });
}
