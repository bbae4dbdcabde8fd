import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { itInWindow, window } from './window';
import { eventually, openSample } from './workspace';

describe('The grammar', () => {
  let restore: (() => Thenable<void>)[] = [];

  before(async () => {
    restore = [
      await set('editor', 'semanticHighlighting.enabled', false),
      await set('workbench', 'colorTheme', 'Default Dark Modern'),
    ];
  });

  after(() => Promise.all(restore.map(back => back())));

  itInWindow('colours headers, keys, values and constants by itself', async () => {
    await openSample('MapiSvc.inf');
    await window.waitFor('.monaco-workbench.vs-dark');
    const parts = ['CDIR Address Book', 'PR_DISPLAY_NAME', 'Contoso Directory', 'MAPI_AB_PROVIDER'];
    await eventually(async () => {
      const colors = await Promise.all(parts.map(text => window.colorOf(token(text))));
      assert.equal(new Set(colors).size, parts.length, colors.join());
    });
    await window.screenshot('highlighting');
  });
});

function token(text: string): string {
  return `.view-line span > span:text-is("${text}")`;
}

/** Changes a setting of the user. @returns what changes it back */
async function set(section: string, name: string, value: unknown): Promise<() => Thenable<void>> {
  const settings = vscode.workspace.getConfiguration(section);
  const old = settings.inspect(name)?.globalValue;
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  return () => settings.update(name, old, vscode.ConfigurationTarget.Global);
}
