import * as vscode from 'vscode';
import { isDriven, window } from './window';

/** Ends what a test has left: menus, editors, unsaved changes, notifications, panels. */
export async function tidyUp(): Promise<void> {
  if (isDriven()) for (let depth = 0; depth < 3; depth++) await window.press('Escape');
  for (const command of [
    'notifications.clearAll',
    'notifications.hideList',
    'workbench.action.closePanel',
    'workbench.action.closeAllEditors',
  ])
    await vscode.commands.executeCommand(command);
}

/** Keeps how the window looks when a test has failed. */
export async function pictureFailure(test: Mocha.Runnable | undefined): Promise<void> {
  if (test?.isFailed()) await window.screenshot(`failed/${test.fullTitle().replace(/[^\w]+/g, '-')}`);
}
