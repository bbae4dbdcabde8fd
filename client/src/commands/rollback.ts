import * as vscode from 'vscode';
import {
  type Outcome,
  rollback as rollbackMessage,
  type SandboxParams,
} from '../../../server/src/protocol/install';
import { readPath } from './arguments';
import { askForSandbox } from './ask';
import type { Command } from './command';
import { showOutcome } from './outcome';
import { refuseUnsaved } from './unsaved';

/** Undoes the last operation on a sandbox. */
export const rollback: Command<SandboxParams, Outcome> = {
  id: 'mapisvc.rollback',
  read: argument => ({ sandbox: readPath(argument, 'sandbox') }),
  async ask(chosen) {
    const sandbox = await askForSandbox(chosen);
    return sandbox === undefined ? undefined : { sandbox };
  },
  run({ server }, params) {
    refuseUnsaved([params.sandbox]);
    return server.run(vscode.l10n.t('Rolling back'), rollbackMessage, params);
  },
  show: (context, { sandbox }, outcome) =>
    showOutcome(
      context,
      outcome,
      vscode.l10n.t('The last operation on {sandbox} was undone.', {
        sandbox: vscode.workspace.asRelativePath(sandbox),
      }),
    ),
};
