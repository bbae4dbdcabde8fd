import * as l10n from '@vscode/l10n';
import { type JournalEntry, type JournalState, readJournal, readPlan, writeState } from './journal';
import type { Outcome, Plan } from './plan';
import { Refusal } from './refusal';
import type { RunOptions } from './request';
import type { Sandbox } from './sandbox/sandbox';
import { changedSince, lostSince, undo } from './undo';

/**
 * Undoes the last operation that was carried out and not yet undone. The lock must be held, and the journal be at rest.
 * @throws Refusal where there is none, or where others have changed a file since: nothing of theirs is lost.
 */
export async function rollbackLast(sandbox: Sandbox, options: RunOptions): Promise<Outcome> {
  const entry = lastApplied(await readJournal(sandbox));
  if (!entry)
    throw new Refusal(
      'nothing-to-undo',
      l10n.t('There is no operation to undo in {root}.', { root: sandbox.root }),
    );
  const changed = await changedSince(sandbox, entry.state);
  if (changed.length > 0)
    throw new Refusal(
      'changed-since',
      l10n.t(
        '{entry} cannot be undone without losing what has changed since in {files}. Undo these changes first.',
        { files: changed.join(', '), entry: entry.folder },
      ),
    );
  const lost = await lostSince(sandbox, entry);
  if (lost.length > 0)
    throw new Refusal(
      'bad-journal',
      l10n.t('{entry} cannot be undone: its before-images of {files} are missing or damaged.', {
        entry: entry.folder,
        files: lost.join(', '),
      }),
    );
  const plan = { ...reversed(await readPlan(sandbox, entry.folder)), sandbox: sandbox.root };
  options.onProgress?.({
    step: 'rollback',
    title: l10n.t('Undo the operation'),
    target: entry.folder,
    done: 0,
    total: 1,
  });
  const state: JournalState = { ...entry.state, state: 'undoing' };
  await writeState(sandbox, entry.folder, state);
  const undone = await undo(sandbox, { folder: entry.folder, state });
  return { operation: 'rollback', state: undone.state, plan, messages: undone.messages };
}

interface AppliedEntry {
  readonly folder: string;
  readonly state: JournalState;
}

function lastApplied(entries: readonly JournalEntry[]): AppliedEntry | null {
  const last = entries.findLast(({ state }) => state?.state === 'applied' && state.operation !== 'create');
  return last?.state ? { folder: last.folder, state: last.state } : null;
}

/** What undo does: the same operations, last first, the other way. */
function reversed(plan: Plan): Plan {
  const steps = plan.steps.toReversed().map(({ step, operations }) => ({
    step,
    operations: operations.toReversed().map(operation => ({
      ...operation,
      kind: operation.before === null ? ('remove-file' as const) : ('restore-file' as const),
      before: operation.after,
      after: operation.before,
    })),
    calls: [],
  }));
  return { ...plan, operation: 'rollback', steps, messages: [] };
}
