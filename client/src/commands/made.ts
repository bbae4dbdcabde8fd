import { join } from 'node:path';
import * as vscode from 'vscode';
import type { MakingOutcome } from '../../../server/src/protocol/authoring';
import type { CommandContext } from './command';

/** How a user is told of files that were made. */
export interface Made {
  readonly message: string;
  /** What is opened, below the package. */
  readonly file: string;
  /** What may come next; each command gets the package. */
  readonly next: readonly { readonly title: string; readonly command: string }[];
}

/** Opens the file that matters, and offers what may come next. */
export async function showMade(
  { output }: CommandContext,
  { state, plan, messages }: MakingOutcome,
  { message, file, next }: Made,
): Promise<void> {
  for (const said of messages) output.info(said);
  if (state !== 'applied') {
    await vscode.window.showErrorMessage(messages.at(-1) ?? vscode.l10n.t('The operation failed.'));
    return;
  }
  const uri = vscode.Uri.file(join(plan.package, file));
  await vscode.window.showTextDocument(uri, { preview: false });
  const titles = next.map(({ title }) => title);
  const chosen = await vscode.window.showInformationMessage([message, ...messages].join(' '), ...titles);
  const action = next.find(({ title }) => title === chosen);
  if (action) await vscode.commands.executeCommand(action.command, vscode.Uri.file(plan.package));
}
