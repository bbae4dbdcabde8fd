import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { buttonsAre, notificationsAre, pressInNotification, shownNotifications } from './notifications';
import { createSandbox, filesOf, installedFile, writePackage } from './sandboxFiles';
import { choose, itInWindow, runFromPalette, window } from './window';
import { bytesOf, eventually, openSample, sampleUri } from './workspace';

const install = 'MapiSvc: Install Message Service in Sandbox';
const own = '.mapisvc-sandbox';

describe('Somebody at the palette', () => {
  before(() => openSample('MapiSvc.inf'));

  itInWindow('creates a sandbox and installs a package into it', async () => {
    await openSample('MapiSvc.inf');
    await window.press('F1');
    await window.type('MapiSvc: ');
    await window.waitFor('.quick-input-list .monaco-list-row:has-text("MapiSvc: Create Sandbox")');
    await window.screenshot('commands');
    await window.press('Escape');
    await runFromPalette(install);
    await window.waitFor('.quick-input-list .monaco-list-row:has-text("package")');
    await window.screenshot('install-package');
    await choose('package');
    await window.waitFor(`.quick-input-list .monaco-list-row:has-text("${own}")`);
    await window.screenshot('install-sandbox');
    await choose(`Create ${own}`);
    await notificationsAre('was installed into');
    await pressInNotification('was installed into', 'Open MapiSvc.inf');
    await eventually(() => assert.equal(shownFile(), installedFile(sampleUri(own)).path));
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^\[FABRIKAM Store\]$/m);
    await window.screenshot('installed');
  });

  itInWindow('sees what came of an install, and undoes it', async () => {
    const sandbox = await createSandbox(own);
    await vscode.window.showTextDocument(installedFile(sandbox));
    const before = await filesOf(sandbox);
    await runFromPalette(install);
    await choose('package');
    await choose(own);
    await notificationsAre('was installed into');
    await buttonsAre('Open MapiSvc.inf', 'Roll Back', 'Show Log');
    await window.waitFor('.codelens-decoration:has-text("3 providers")');
    await window.screenshot('install');
    await pressInNotification('was installed into', 'Roll Back');
    await notificationsAre('was undone');
    assert.deepEqual(await filesOf(sandbox), before);
  });

  itInWindow('rolls back the last operation', async () => {
    const sandbox = await createSandbox(own);
    const before = await filesOf(sandbox);
    await vscode.commands.executeCommand('mapisvc.install.run', { package: sampleUri('package'), sandbox });
    await runFromPalette('MapiSvc: Roll Back Last Operation on Sandbox');
    await choose(own);
    await notificationsAre('was undone');
    assert.deepEqual(await filesOf(sandbox), before);
  });

  itInWindow('creates a sandbox in a folder that they type', async () => {
    await runFromPalette('MapiSvc: Create Sandbox');
    await choose('Choose Another Folder');
    await window.waitFor('.quick-input-widget:has-text("sandbox") input');
    await window.screenshot('choose-folder');
    await window.press('Escape');
  });

  itInWindow('can leave every question', async () => {
    await runFromPalette(install);
    await window.waitFor('.quick-input-list .monaco-list-row:has-text("package")');
    await window.press('Escape');
    await window.waitForGone('.quick-input-widget');
    assert.deepEqual(await shownNotifications(), []);
  });

  itInWindow('cancels an install, and nothing has changed', async () => {
    const names = Array.from({ length: 400 }, (_, at) => `part${at}.txt`);
    const source = await writePackage(
      'scratch/large',
      ['[Files]', ...names.map(name => `${name}=System32`)].join('\r\n'),
    );
    for (const name of names)
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(source, name), Buffer.from(name));
    const sandbox = await createSandbox(own);
    const before = await filesOf(sandbox);
    await runFromPalette(install);
    await choose('large');
    await choose(own);
    await notificationsAre('Installing');
    await pressInNotification('Installing', 'Cancel');
    await notificationsAre('cancelled');
    await window.screenshot('install-cancelled');
    assert.deepEqual(await filesOf(sandbox), before);
    assert.equal(await bytesOf(installedFile(sandbox)), before.get(installedFile(sandbox).path));
  });

  itInWindow('is told why a package cannot be installed', async () => {
    const source = await writePackage(
      'scratch/evil',
      '[Files]\r\nFABMAPI32.DLL=System32\r\n..\\other.dll=System32\r\n',
    );
    const sandbox = await createSandbox(own);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(source, 'setup.ini'));
    const before = await filesOf(sandbox);
    await runFromPalette(install);
    await choose('evil');
    await choose(own);
    await notificationsAre('leads out of its folder');
    await buttonsAre('Open setup.ini', 'Try Again', 'Show Log');
    await window.screenshot('install-error');
    assert.deepEqual(await filesOf(sandbox), before);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(source, 'setup.ini'));
    await pressInNotification('leads out of its folder', 'Try Again');
    await notificationsAre('was installed into');
  });
});

function shownFile(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.path;
}
