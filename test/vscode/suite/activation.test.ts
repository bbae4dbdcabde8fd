import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { window } from './window';

const extensionId = 'mapisvc.mapisvc';

describe('Activation', () => {
  it('starts the extension when a MapiSvc.inf is opened', async () => {
    const [file] = await vscode.workspace.findFiles('MapiSvc.inf');
    assert.ok(file, 'the sample workspace has a MapiSvc.inf');
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'mapisvc');
    await until(() => vscode.extensions.getExtension(extensionId)?.isActive === true);
    await window.screenshot('sample');
  });

  it('leaves other .inf files alone', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '[Version]\r\nSignature="$CHICAGO$"\r\n' });
    assert.notEqual(document.languageId, 'mapisvc');
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 50));
}
