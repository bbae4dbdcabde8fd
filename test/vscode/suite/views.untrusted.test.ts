import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { itInWindow, window } from './window';
import { openSample, sampleUri } from './workspace';

describe('In a workspace that is not trusted', () => {
  it('the picture of a file is drawn', async () => {
    const { uri } = await openSample('MapiSvc.inf');
    const { nodes } = await vscode.commands.executeCommand<{ nodes: unknown[] }>('mapisvc.showOrganization', {
      uri,
    });
    assert.ok(nodes.length > 0);
  });

  it('a sandbox is neither reset nor verified', async () => {
    for (const command of ['reset', 'verify', 'reveal']) {
      const running = vscode.commands.executeCommand(`mapisvc.sandbox.${command}`, {
        sandbox: sampleUri('sandbox'),
      });
      await assert.rejects(Promise.resolve(running), /Restricted Mode/, command);
    }
  });

  itInWindow('the view of sandboxes says why it is empty', async () => {
    await vscode.commands.executeCommand('mapisvc.sandbox.focus');
    await window.waitFor('.pane:has(.pane-header[aria-label^="Sandbox"]) :text("Restricted Mode")');
  });
});
