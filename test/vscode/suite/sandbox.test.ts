import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { itInWindow, window } from './window';
import { openSample, sampleUri, until } from './workspace';

interface Outcome {
  readonly operation: string;
  readonly state: string;
}

const sandbox = () => sampleUri('sandbox');
const packageFolder = () => sampleUri('package');
const installed = () => vscode.Uri.joinPath(sandbox(), 'drive_c/Windows/System32/MapiSvc.inf');

describe('The sandbox', () => {
  before(() => openSample('MapiSvc.inf'));

  it('is created', async () => {
    const outcome = await run<Outcome>('mapisvc.sandbox.create', { sandbox: sandbox() });
    assert.equal(outcome.operation, 'create');
    assert.equal(outcome.state, 'applied');
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(sandbox(), 'sandbox.json'));
  });

  it('is not created where something is', async () => {
    await assert.rejects(run('mapisvc.sandbox.create', { sandbox: packageFolder().fsPath }), /not empty/);
  });

  it('shows what an install would change, and changes nothing', async () => {
    const before = await textOf(installed());
    const plan = await run<{ steps: unknown[] }>('mapisvc.install.preview', {
      package: packageFolder(),
      sandbox: sandbox(),
    });
    assert.ok(plan.steps.length > 0);
    await until(() => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('package') === true);
    await window.screenshot('install-preview');
    assert.equal(await textOf(installed()), before);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('gets a package installed, and the install undone', async () => {
    const before = await textOf(installed());
    const outcome = await run<Outcome>('mapisvc.install.run', {
      package: packageFolder().fsPath,
      sandbox: sandbox(),
    });
    assert.equal(outcome.state, 'applied');
    assert.notEqual(await textOf(installed()), before);
    const undone = await run<Outcome>('mapisvc.rollback', { sandbox: sandbox() });
    assert.equal(undone.operation, 'rollback');
    assert.equal(await textOf(installed()), before);
  });

  it('is not touched while its MapiSvc.inf has unsaved changes', async () => {
    const document = await vscode.workspace.openTextDocument(installed());
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '; mine\r\n'));
    const installing = run('mapisvc.install.run', { package: packageFolder(), sandbox: sandbox() });
    await assert.rejects(installing, /not saved/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says what is missing in an argument', async () => {
    await assert.rejects(run('mapisvc.install.run', { package: packageFolder() }), /sandbox/);
  });

  itInWindow('is chosen, made and installed into by somebody at the palette', async () => {
    await openSample('MapiSvc.inf');
    const installing = vscode.commands.executeCommand('mapisvc.install.run');
    await choose('package');
    await choose('Create .mapisvc-sandbox');
    await installing;
    await showNotification('was installed');
    await window.screenshot('install-result');
    await window.click('.notifications-center :text("Roll Back")');
    await showNotification('was undone');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

/** Where tests run, the editor keeps its notifications in their list, which it closes when it is empty. */
async function showNotification(text: string): Promise<void> {
  await until(async () => {
    await vscode.commands.executeCommand('notifications.showList');
    const shown = await window.textsOf('.notifications-center .notification-list-item-message');
    return shown.some(message => message.includes(text));
  });
}

async function choose(text: string): Promise<void> {
  await window.waitFor(`.quick-input-list .monaco-list-row:has-text("${text}")`);
  await window.click(`.quick-input-list .monaco-list-row:has-text("${text}")`);
}

async function run<T = unknown>(command: string, argument: object): Promise<T> {
  return vscode.commands.executeCommand<T>(command, argument);
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('latin1');
}
