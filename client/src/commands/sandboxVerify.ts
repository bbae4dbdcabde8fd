import * as vscode from 'vscode';
import type { SandboxParams } from '../../../server/src/protocol/install';
import { type Verification, verifySandbox } from '../../../server/src/protocol/sandbox';
import { readPath } from './arguments';
import { askForKnownSandbox } from './ask';
import type { Command } from './command';

/** Recovers an interrupted operation on a sandbox, and tells what others have changed in it. */
export const sandboxVerify: Command<SandboxParams, Verification> = {
  id: 'mapisvc.sandbox.verify',
  read: argument => ({ sandbox: readPath(argument, 'sandbox') }),
  ask: askForKnownSandbox,
  async run({ server }, params) {
    const location = vscode.ProgressLocation.Window;
    const title = vscode.l10n.t('Verifying the sandbox');
    return vscode.window.withProgress({ location, title }, () => server.ask(verifySandbox, params));
  },
  async show({ output }, { sandbox }, { state, messages, deviations }) {
    const name = vscode.workspace.asRelativePath(sandbox);
    for (const message of messages) output.info(message);
    for (const { change, target } of deviations) output.info(`${change} ${target}`);
    if (state === 'whole') {
      const whole = vscode.l10n.t('The sandbox {sandbox} is whole.', { sandbox: name });
      return void (await vscode.window.showInformationMessage([...messages, whole].join(' ')));
    }
    const showLog = vscode.l10n.t('Show Log');
    const changed = vscode.l10n.t(
      'Files of the sandbox {sandbox} are not as the last operation left them: {files}.',
      { sandbox: name, files: firstOf(deviations.map(({ target }) => target)) },
    );
    if ((await vscode.window.showWarningMessage(changed, showLog)) === showLog) output.show();
  },
};

function firstOf(files: readonly string[]): string {
  const named = files.slice(0, MOST_NAMED).join(', ');
  return files.length > MOST_NAMED ? `${named}, …` : named;
}

const MOST_NAMED = 3;
