import * as vscode from 'vscode';
import type { Outcome } from '../../../server/src/protocol/install';
import type { CommandContext } from './command';
import { type Action, logAction, offer, openAction } from './failure';

/**
 * Tells the user what became of an operation, and offers what they may want next.
 * @param more What they may want before all else.
 */
export async function showOutcome(
  context: CommandContext,
  { operation, state, plan, messages }: Outcome,
  success: string,
  more: readonly Action[] = [],
): Promise<void> {
  const { output } = context;
  for (const message of messages) output.info(message);
  const failed = operation !== 'rollback' && state === 'rolled-back';
  if (state === 'stuck' || failed) {
    const reason = messages.at(-1) ?? vscode.l10n.t('The operation failed.');
    await offer(vscode.window.showErrorMessage, reason, [logAction(output)]);
    return;
  }
  const actions = [
    ...more,
    ...openWritten(plan),
    ...rollbackAction(context, operation, plan.sandbox),
    logAction(output),
  ];
  await offer(vscode.window.showInformationMessage, [success, ...messages].join(' '), actions);
}

/** Opens the sandbox's MapiSvc.inf, where the operation has written it. */
function openWritten({ sandbox, steps }: Outcome['plan']): Action[] {
  const operations = steps.flatMap(step => step.operations).filter(({ after }) => after !== null);
  const written = operations.find(({ target }) => target.toLowerCase().endsWith('/mapisvc.inf'));
  if (!written) return [];
  return [openAction(vscode.Uri.joinPath(vscode.Uri.file(sandbox), written.target), 'MapiSvc.inf')];
}

function rollbackAction(context: CommandContext, operation: string, sandbox: string): Action[] {
  if (['create', 'reset', 'rollback'].includes(operation)) return [];
  return [{ title: vscode.l10n.t('Roll Back'), run: () => context.rollBack(sandbox) }];
}
