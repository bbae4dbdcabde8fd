import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { itInWindow, window } from './window';
import { eventually, openSample } from './workspace';

describe('The grammar', () => {
  after(async () => {
    await set('editor', 'semanticHighlighting.enabled', undefined);
    await set('workbench', 'colorTheme', undefined);
  });

  itInWindow('colours headers, keys, values and comments, without the server', async () => {
    await set('editor', 'semanticHighlighting.enabled', false);
    await set('workbench', 'colorTheme', 'Default Dark Modern');
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

async function set(section: string, name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Workspace);
}
