import { once } from 'node:events';
import { freshWindow, provideDesktop } from './desktop.mjs';
import { root } from './paths.mjs';
import { startTree } from './processes.mjs';
import { writeSettings } from './settings.mjs';
import { editorEnvironment } from './vscodeServer.mjs';

/**
 * Opens the samples in a desktop VS Code and waits until it is closed.
 * @param {{ samples: string, data: string, extensions: string }} folders
 * @returns {Promise<boolean>} false where there is none
 */
export async function openDesktop({ samples, data, extensions }) {
  const program = await provideDesktop();
  if (program === undefined) return false;
  writeSettings(data, { readme: true });
  const args = [
    samples,
    `--user-data-dir=${data}`,
    `--extensions-dir=${extensions}`,
    `--extensionDevelopmentPath=${root}`,
    '--disable-workspace-trust',
    ...freshWindow,
  ];
  const editor = startTree(program, args, { stdio: 'ignore', env: editorEnvironment() });
  console.log(`VS Code opens on a copy of the samples: ${samples}`);
  console.log('Close its window, or press Ctrl-C here, to end it.');
  await once(editor, 'close');
  return true;
}
