import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { window } from './window';
import { eventually } from './workspace';

const center = '.notifications-center';
const message = `${center} .notification-list-item-message`;

/** Waits until exactly these notifications stand there, each known by a part of its text; progress has ended then. */
export async function notificationsAre(...texts: readonly string[]): Promise<void> {
  await eventually(async () => {
    const shown = await shownNotifications();
    assert.equal(shown.length, texts.length, shown.join(' | '));
    for (const text of texts)
      assert.ok(
        shown.some(line => line.includes(text)),
        shown.join(' | '),
      );
  });
}

/** The texts of all notifications. Where tests run, VS Code shows them in their list only. */
export async function shownNotifications(): Promise<readonly string[]> {
  await vscode.commands.executeCommand('notifications.showList');
  return window.textsOf(message);
}

/** Presses a button of a notification that says some text. */
export async function pressInNotification(text: string, button: string): Promise<void> {
  await window.click(
    `${center} .notification-list-item:has-text("${text}") .monaco-button:has-text("${button}")`,
  );
}

/** Waits until the notifications have exactly these buttons, from left to right. */
export async function buttonsAre(...titles: readonly string[]): Promise<void> {
  const buttons = `${center} .notification-list-item-buttons-container .monaco-button`;
  await eventually(async () => assert.deepEqual(await window.textsOf(buttons), titles));
}
