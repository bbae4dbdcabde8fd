import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { shownNotifications } from './notifications';
import { isDriven, window } from './window';
import { eventually, sampleUri } from './workspace';

/** What tests make in the workspace; the second is where sandboxes are made if nothing else is said. */
const made = ['scratch', '.mapisvc-sandbox', '.vscode'];

/** Ends what a test has left: menus, notifications, editors with their unsaved changes, panels, files. */
export async function tidyUp(): Promise<void> {
  if (isDriven()) {
    for (let depth = 0; depth < 3; depth++) await window.press('Escape');
    await eventually(clearNotifications);
  }
  for (const command of [
    'notifications.hideList',
    'workbench.action.closePanel',
    'workbench.action.closeAllEditors',
    'workbench.files.action.collapseExplorerFolders',
  ])
    await vscode.commands.executeCommand(command);
  for (const path of made)
    await vscode.workspace.fs.delete(sampleUri(path), { recursive: true }).then(undefined, () => {});
}

/** One that shows progress stays until that has ended. */
async function clearNotifications(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
  assert.deepEqual(await shownNotifications(), [], 'all notifications are gone');
}

/** Keeps how the window looks when a test has failed. */
export async function pictureFailure(test: Mocha.Runnable | undefined): Promise<void> {
  if (test?.isFailed()) await window.screenshot(`failed/${test.fullTitle().replace(/[^\w]+/g, '-')}`);
}
