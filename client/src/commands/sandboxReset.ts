import * as vscode from 'vscode';
import type { Outcome, SandboxParams } from '../../../server/src/protocol/install';
import { resetSandbox } from '../../../server/src/protocol/sandbox';
import { readPath } from './arguments';
import { askForKnownSandbox } from './ask';
import type { Command } from './command';
import { isConfirmed } from './confirm';
import { showOutcome } from './outcome';
import { refuseUnsaved } from './unsaved';

/** Brings a sandbox back to what it was when it was created; somebody who asks for it has to confirm it. */
export const sandboxReset: Command<SandboxParams, Outcome> = {
  id: 'mapisvc.sandbox.reset',
  read: argument => ({ sandbox: readPath(argument, 'sandbox') }),
  async ask(chosen) {
    const request = await askForKnownSandbox(chosen);
    return request && (await isConfirmedFor(request.sandbox)) ? request : undefined;
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

function isConfirmedFor(sandbox: string): Promise<boolean> {
  return isConfirmed(
    vscode.l10n.t('Reset the sandbox {sandbox}?', { sandbox: vscode.workspace.asRelativePath(sandbox) }),
    vscode.l10n.t(
      'Everything that was installed into it is removed, and its history is forgotten. This cannot be undone.',
    ),
    vscode.l10n.t('Reset'),
  );
}
