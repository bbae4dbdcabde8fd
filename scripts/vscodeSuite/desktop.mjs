import { once } from 'node:events';
import { freshWindow } from '../support/desktop.mjs';
import { endTree, mustRunSilently, startTree } from '../support/processes.mjs';
import { writeSettings } from '../support/settings.mjs';
import { editorEnvironment } from '../support/vscodeServer.mjs';

/**
 * Runs the suite in a desktop VS Code. Nobody drives its window: tests that need that are left out there.
 * @param {import('./run.mjs').Run} run
 * @param {string} executable the editor's path
 */
export async function runOnDesktop({ folders, vsix, trusted, env, isAlive }, executable) {
  const { resolveCliPathFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const profile = [`--user-data-dir=${folders.data}`, `--extensions-dir=${folders.extensions}`];
  if (vsix !== undefined) {
    const cli = resolveCliPathFromVSCodeExecutablePath(executable);
    await mustRunSilently(cli, ['--install-extension', vsix, ...profile]);
  }
  writeSettings(folders.data, { trusted, automated: true });
  const args = [
    folders.workspace,
    ...profile,
    ...freshWindow,
    ...(trusted ? ['--disable-workspace-trust'] : []),
    `--extensionDevelopmentPath=${folders.development}`,
    `--extensionTestsPath=${folders.tests}`,
  ];
  const editor = startTree(executable, args, { env: { ...editorEnvironment(), ...env }, stdio: 'ignore' });
  try {
    await Promise.race([once(editor, 'close'), isAlive]);
  } finally {
    endTree(editor);
  }
}
