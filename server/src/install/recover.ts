import * as l10n from '@vscode/l10n';
import { type JournalEntry, readJournal, removeAll } from './journal';
import { Refusal } from './refusal';
import { forgetHistory } from './reset';
import type { Sandbox } from './sandbox/sandbox';
import { removeImages, undo } from './undo';

/**
 * Brings the journal to rest: undoes what was interrupted and removes what is left over. The lock must be held.
 * @returns What was undone, for people to read; empty where nothing was.
 * @throws Refusal where somebody else's change stands in the way.
 */
export async function recover(sandbox: Sandbox): Promise<readonly string[]> {
  const messages: string[] = [];
  if (
    (await readJournal(sandbox)).some(
      ({ state }) => state?.operation === 'reset' && state.state === 'applied',
    )
  )
    await forgetHistory(sandbox);
  for (const { folder, state } of (await readJournal(sandbox)).toReversed()) {
    if (!state) await removeAll(sandbox, folder);
    else if (isOpen(state)) {
      const undone = await undo(sandbox, { folder, state });
      if (undone.state === 'stuck') throw stuck(folder, undone.messages);
      messages.push(l10n.t('An interrupted operation, {entry}, was undone.', { entry: folder }));
    } else if (state.state === 'rolled-back') await removeImages(sandbox, folder);
    else await removeAll(sandbox, `${folder}/new`);
  }
  return messages;
}

/** Whether an operation was interrupted, so that the next one must undo it first. */
export function isInterrupted(entries: readonly JournalEntry[]): boolean {
  return entries.some(({ state }) => state !== null && isOpen(state));
}

function isOpen({ state }: { readonly state: string }): boolean {
  return state === 'applying' || state === 'undoing' || state === 'stuck';
}

function stuck(folder: string, messages: readonly string[]): Refusal {
  return new Refusal(
    'stuck',
    l10n.t(
      'An interrupted operation, {entry}, cannot be undone whole. {reasons} Move these files away, and try again.',
      {
        entry: folder,
        reasons: messages.join(' '),
      },
    ),
  );
}
