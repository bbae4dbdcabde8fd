import * as vscode from 'vscode';
import type { Outcome } from '../../../server/src/protocol/install';
import type { CommandContext } from './command';

/** Tells the user what became of an operation, and offers what they may want next. */
export async function showOutcome(
  context: CommandContext,
  { operation, state, plan, messages }: Outcome,
  success: string,
): Promise<void> {
  const { output } = context;
  for (const message of messages) output.info(message);
  const failed = operation !== 'rollback' && state === 'rolled-back';
  if (state === 'stuck' || failed) {
    await offer(vscode.window.showErrorMessage, messages.at(-1) ?? vscode.l10n.t('The operation failed.'), [
      logAction(output),
    ]);
    return;
  }
  const actions = [
    ...openAction(plan),
    ...rollbackAction(context, operation, plan.sandbox),
    logAction(output),
  ];
  await offer(vscode.window.showInformationMessage, [success, ...messages].join(' '), actions);
}

interface Action {
  readonly title: string;
  run(): unknown;
}

async function offer(
  show: (message: string, ...actions: string[]) => Thenable<string | undefined>,
  message: string,
  actions: readonly Action[],
): Promise<void> {
  const chosen = await show(message, ...actions.map(({ title }) => title));
  await actions.find(({ title }) => title === chosen)?.run();
}

/** Opens the sandbox's MapiSvc.inf, where the operation has written it. */
function openAction({ sandbox, steps }: Outcome['plan']): Action[] {
  const operations = steps.flatMap(step => step.operations).filter(({ after }) => after !== null);
  const written = operations.find(({ target }) => target.toLowerCase().endsWith('/mapisvc.inf'));
  if (!written) return [];
  const uri = vscode.Uri.joinPath(vscode.Uri.file(sandbox), written.target);
  return [{ title: vscode.l10n.t('Open MapiSvc.inf'), run: () => vscode.window.showTextDocument(uri) }];
}

function rollbackAction(context: CommandContext, operation: string, sandbox: string): Action[] {
  if (operation !== 'install' && !operation.startsWith('profile-')) return [];
  return [{ title: vscode.l10n.t('Roll Back'), run: () => context.rollBack(sandbox) }];
}

function logAction(output: vscode.LogOutputChannel): Action {
  return { title: vscode.l10n.t('Show Log'), run: () => output.show() };
}
