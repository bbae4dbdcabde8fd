import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { focusEditor, itInWindow, window } from './window';
import { eventually, openSample, placeOf, putCursor } from './workspace';

describe('Refactorings', () => {
  itInWindow('are offered where the cursor is, and carried out', async () => {
    const document = await openSample('MapiSvc.inf');
    putCursor(placeOf(document, 'NWMAIL Store, NWMAIL Transport'));
    await focusEditor();
    await vscode.commands.executeCommand('editor.action.refactor');
    const split = '.action-widget .monaco-list-row:has-text("Make a service of its own of [NWMAIL Store]")';
    await window.waitFor(split);
    await window.screenshot('refactorings');
    await window.click(split);
    await eventually(() => assert.match(document.getText(), /^\[NWMAIL Store_Service\]\r?$/m));
    assert.match(document.getText(), /^Providers=NWMAIL Address Book, NWMAIL Transport\r?$/m);
  });

  it('remove a service with all that only it uses', async () => {
    const document = await openSample('MapiSvc.inf');
    const at = placeOf(document, 'NWMAIL=Northwind');
    const actions = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
        'refactor',
        10,
      );
      assert.ok(found.length > 0);
      return found;
    });
    const removal = actions.find(({ title }) => title === 'Remove the service with all that only it uses');
    assert.ok(removal?.edit);
    await vscode.workspace.applyEdit(removal.edit);
    assert.doesNotMatch(document.getText(), /^\[NWMAIL|^NWMAIL=/m);
  });
});

describe('The section of a link', () => {
  itInWindow('is listed with all that name it', async () => {
    const document = await openSample('MapiSvc.inf');
    putCursor(placeOf(document, 'CDIR='));
    await focusEditor();
    await vscode.commands.executeCommand('editor.action.goToReferences');
    await window.waitFor('.reference-zone-widget .monaco-list-row');
    await window.screenshot('references');
  });
});

describe('Sections of the workspace', () => {
  itInWindow('are found by name', async () => {
    await openSample('MapiSvc.inf');
    await vscode.commands.executeCommand('workbench.action.quickOpen', '#FABRIKAM');
    await window.waitFor('.quick-input-list .monaco-list-row:has-text("FABRIKAM Store")');
    await window.screenshot('workspace-symbols');
  });
});
