import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { problemOf } from './problems';
import { itInWindow, window } from './window';
import { eventually, openSample } from './workspace';

const mistakes = 'mistakes/MapiSvc.inf';

describe("A rule's page", () => {
  it('is the target of a code, and lies in the extension', async () => {
    const { uri } = await openSample(mistakes);
    const { code } = await problemOf(uri, 'unresolved-provider');
    assert.ok(typeof code === 'object');
    assert.equal(code.target.scheme, 'command');
  });

  itInWindow('opens by a click on the code', async () => {
    await openSample(mistakes);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await window.click('.markers-panel .marker-code:has-text("unresolved-provider")');
    await eventually(() =>
      assert.match(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '', /unresolved-provider/),
    );
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await window.waitFor('iframe.webview.ready >>> iframe >>> h1:has-text("unresolved-provider")');
    await window.screenshot('rule-page');
  });
});
