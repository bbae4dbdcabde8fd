import * as vscode from 'vscode';
import { bridge } from './bridge';

/**
 * The editor's window, used as a person would: by keys, by mouse and by looking at it. Selectors are Playwright's;
 * ` >>> ` goes into a frame, such as a webview's.
 * On a desktop VS Code nobody drives the window: tests that use more than `screenshot` are made by `itInWindow`.
 */
export const window = {
  /** Keeps what the window shows as `out/screenshots/NAME.png`; does nothing where nobody drives the window. */
  screenshot: async (name: string) => void (isDriven() && (await ask('screenshot', name))),
  /** The same of a part of the window: from the left, from the top, width, height, in pixels. */
  picture: async (name: string, ...place: readonly [number, number, number, number]) =>
    void (isDriven() && (await ask('picture', [name, ...place].join(' ')))),
  /** Presses a key, such as `Control+.`. */
  press: async (keys: string) => void (await ask('press', keys)),
  type: async (text: string) => void (await ask('type', text)),
  click: async (selector: string) => void (await ask('click', selector)),
  clickWithControl: async (selector: string) => void (await ask('clickWithControl', selector)),
  /** Opens the menu of something. */
  rightClick: async (selector: string) => void (await ask('rightClick', selector)),
  /** Clicks the action of a line, by how its name begins; it shows only while the mouse is over the line. */
  clickAction: async (row: string, label: string) => void (await ask('clickAction', `${row}\n${label}`)),
  /** Moves the mouse over something. */
  pointAt: async (selector: string) => void (await ask('pointAt', selector)),
  waitFor: async (selector: string) => void (await ask('waitFor', selector)),
  waitForGone: async (selector: string) => void (await ask('waitForGone', selector)),
  textsOf: async (selector: string) => (await ask('textsOf', selector)) as string[],
  /** The colour in which something is written, as CSS has it. */
  colorOf: async (selector: string) => (await ask('colorOf', selector)) as string,
};

/** Puts the keyboard into the editor, where notifications, lists or panels had it. */
export async function focusEditor(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await window.waitFor('.editor-instance .monaco-editor.focused');
}

/** Looks for a command in the palette and runs it, both by keyboard. */
export async function runFromPalette(title: string): Promise<void> {
  await window.press('F1');
  await window.waitFor('.quick-input-widget .monaco-list-row');
  await window.type(title);
  await window.waitFor(`${ROW}.focused:has-text("${title}")`);
  await window.press('Enter');
}

/** Chooses an item of the list that is asked from, by mouse. */
export async function choose(text: string): Promise<void> {
  await window.click(`${ROW}:has-text("${text}")`);
}

const ROW = '.quick-input-list .monaco-list-row';

/** `it` for tests that use the window; a desktop VS Code has none of them. */
export function itInWindow(title: string, test: Mocha.AsyncFunc): void {
  if (isDriven()) it(title, test);
}

export function isDriven(): boolean {
  return process.env['MAPISVC_TEST_WINDOW'] === 'driven';
}

function ask(action: string, argument: unknown): Promise<unknown> {
  if (!bridge) throw new Error('Nobody drives the window of this editor.');
  return bridge.ask(action, argument);
}
