import * as vscode from 'vscode';
import type { SandboxParams } from '../../../server/src/protocol/install';
import { describeSandbox, type SandboxStatus } from '../../../server/src/protocol/sandbox';
import { readPath } from './arguments';
import { askForKnownSandbox } from './ask';
import type { Command } from './command';

/** Shows the folder of a sandbox: in the Explorer where that has it, else among the files of the computer. */
export const sandboxReveal: Command<SandboxParams, SandboxStatus> = {
  id: 'mapisvc.sandbox.reveal',
  read: argument => ({ sandbox: readPath(argument, 'sandbox') }),
  ask: askForKnownSandbox,
  async run({ server }, params) {
    const { status } = await server.ask(describeSandbox, params);
    const uri = vscode.Uri.file(params.sandbox);
    const isInWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    await vscode.commands.executeCommand(isInWorkspace ? 'revealInExplorer' : 'revealFileInOS', uri);
    return status;
  },
  show: () => Promise.resolve(),
};
