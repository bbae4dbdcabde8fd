import * as vscode from 'vscode';
import { createSandbox, type Outcome, type SandboxParams } from '../../../server/src/protocol/install';
import { readPath } from './arguments';
import { askForNewSandbox } from './ask';
import type { Command } from './command';
import { showOutcome } from './outcome';

/** Makes a sandbox in an empty or new folder. */
export const sandboxCreate: Command<SandboxParams, Outcome> = {
  id: 'mapisvc.sandbox.create',
  read: argument => ({ sandbox: readPath(argument, 'sandbox') }),
  async ask() {
    const sandbox = await askForNewSandbox();
    return sandbox === undefined ? undefined : { sandbox };
  },
  run: ({ server }, params) => server.run(vscode.l10n.t('Creating the sandbox'), createSandbox, params),
  show: (context, { sandbox }, outcome) =>
    showOutcome(
      context,
      outcome,
      vscode.l10n.t('The sandbox {sandbox} is ready.', { sandbox: vscode.workspace.asRelativePath(sandbox) }),
    ),
};
