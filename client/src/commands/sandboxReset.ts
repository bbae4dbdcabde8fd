import * as vscode from 'vscode';
import type { Outcome, SandboxParams } from '../../../server/src/protocol/install';
import { resetSandbox } from '../../../server/src/protocol/sandbox';
import { readPath } from './arguments';
import { askForKnownSandbox } from './ask';
import type { Command } from './command';
import { showOutcome } from './outcome';
import { refuseUnsaved } from './unsaved';

/** Brings a sandbox back to what it was when it was created; somebody who asks for it has to confirm it. */
export const sandboxReset: Command<SandboxParams, Outcome> = {
  id: 'mapisvc.sandbox.reset',
  read: argument => ({ sandbox: readPath(argument, 'sandbox') }),
  async ask(chosen) {
    const request = await askForKnownSandbox(chosen);
    return request && (await isConfirmed(request.sandbox)) ? request : undefined;
  },
  run({ server }, params) {
    refuseUnsaved([params.sandbox]);
    return server.run(vscode.l10n.t('Resetting the sandbox'), resetSandbox, params);
  },
  show: (context, { sandbox }, outcome) =>
    showOutcome(
      context,
      outcome,
      vscode.l10n.t('The sandbox {sandbox} is as it was created.', {
        sandbox: vscode.workspace.asRelativePath(sandbox),
      }),
    ),
};

async function isConfirmed(sandbox: string): Promise<boolean> {
  const reset = vscode.l10n.t('Reset');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Reset the sandbox {sandbox}?', { sandbox: vscode.workspace.asRelativePath(sandbox) }),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Everything that was installed into it is removed, and its history is forgotten. This cannot be undone.',
      ),
    },
    reset,
  );
  return chosen === reset;
}
