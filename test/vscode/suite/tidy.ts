import * as vscode from 'vscode';
import { isDriven, window } from './window';
import { sampleUri } from './workspace';

/** What tests make in the workspace; the second is where sandboxes are made if nothing else is said. */
const made = ['scratch', '.mapisvc-sandbox', '.vscode'];

/** Ends what a test has left: menus, editors with their unsaved changes, notifications, panels, files. */
export async function tidyUp(): Promise<void> {
  if (isDriven()) for (let depth = 0; depth < 3; depth++) await window.press('Escape');
  for (const command of [
    'notifications.clearAll',
    'notifications.hideList',
    'workbench.action.closePanel',
    'workbench.action.closeAllEditors',
  ])
    await vscode.commands.executeCommand(command);
  for (const path of made)
    await vscode.workspace.fs.delete(sampleUri(path), { recursive: true }).then(undefined, () => {});
}

/** Keeps how the window looks when a test has failed. */
export async function pictureFailure(test: Mocha.Runnable | undefined): Promise<void> {
  if (test?.isFailed()) await window.screenshot(`failed/${test.fullTitle().replace(/[^\w]+/g, '-')}`);
}
