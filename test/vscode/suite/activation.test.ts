import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { window } from './window';
import { openSample, until } from './workspace';

const extensionId = 'mapisvc.mapisvc';

describe('Activation', () => {
  it('starts the extension when a MapiSvc.inf is opened', async () => {
    const { languageId } = await openSample('MapiSvc.inf');
    assert.equal(languageId, 'mapisvc');
    await until(() => vscode.extensions.getExtension(extensionId)?.isActive === true);
    await window.screenshot('sample');
  });

  it('leaves other .inf files alone', async () => {
    const driver = await vscode.workspace.openTextDocument(vscode.Uri.parse('untitled:driver.inf'));
    assert.notEqual(driver.languageId, 'mapisvc');
  });
});
