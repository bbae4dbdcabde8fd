import { bridge } from './bridge';

/**
 * The editor's window, used as a person would: by keys, by mouse and by looking at it. Selectors are Playwright's.
 * On a desktop VS Code nobody drives the window: tests that use more than `screenshot` are made by `itInWindow`.
 */
export const window = {
  /** Keeps what the window shows as `out/screenshots/NAME.png`; does nothing where nobody drives the window. */
  screenshot: async (name: string) => void (isDriven() && (await ask('screenshot', name))),
  /** Presses a key, such as `Control+.`. */
  press: async (keys: string) => void (await ask('press', keys)),
  type: async (text: string) => void (await ask('type', text)),
  click: async (selector: string) => void (await ask('click', selector)),
  waitFor: async (selector: string) => void (await ask('waitFor', selector)),
  waitForGone: async (selector: string) => void (await ask('waitForGone', selector)),
  textsOf: async (selector: string) => (await ask('textsOf', selector)) as string[],
};

/** `it` for tests that use the window; a desktop VS Code has none of them. */
export function itInWindow(title: string, test: Mocha.AsyncFunc): void {
  if (isDriven()) it(title, test);
}

function isDriven(): boolean {
  return process.env['MAPISVC_TEST_WINDOW'] === 'driven';
}

function ask(action: string, argument: unknown): Promise<unknown> {
  if (!bridge) throw new Error('Nobody drives the window of this editor.');
  return bridge.ask(action, argument);
}
