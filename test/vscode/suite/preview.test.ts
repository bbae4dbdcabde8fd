import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { buttonsAre, notificationsAre, pressInNotification } from './notifications';
import { createSandbox, filesOf, installedFile, writePackage } from './sandboxFiles';
import { itInWindow, window } from './window';
import { bytesOf, eventually, openSample, sampleUri, writeSample } from './workspace';

const pane = '.pane:has(.pane-header[aria-label^="Preview"])';
const row = (text: string) => `${pane} .monaco-list-row:has-text("${text}")`;

describe('The preview of an install', () => {
  let sandbox: vscode.Uri;

  beforeEach(async () => {
    await openSample('MapiSvc.inf');
    sandbox = await createSandbox('scratch/sandbox');
  });

  afterEach(() => run('preview.close'));

  itInWindow('shows all that the plan would do, and installs it', async () => {
    await run('install.preview', { package: sampleUri('package'), sandbox });
    await vscode.commands.executeCommand('mapisvc.preview.focus');
    await window.waitFor(row('Add entries to MapiSvc.inf'));
    await window.click('.pane-header[aria-label^="Services and Providers"]');
    await window.click('.pane-header[aria-label^="Sandbox"]');
    await window.screenshot('preview-steps');
    await window.click(`${pane} .monaco-list-row[aria-label^="MapiSvc.inf"] .monaco-tl-twistie`);
    await window.waitFor(row('[FABRIKAM]'));
    await window.waitFor(row('MSG_SERVICE_CREATE'));
    await window.screenshot('preview-tree');
    const outcome = await run<{ state: string }>('preview.install', {});
    assert.equal(outcome.state, 'applied');
    await window.waitForGone(pane);
    await window.click('.pane-header[aria-label^="Services and Providers"]');
    await window.click('.pane-header[aria-label^="Sandbox"]');
    assert.match(await bytesOf(installedFile(sandbox)), /^\[FABRIKAM\]/m);
    assert.ok(!openTabs().some(label => label.startsWith('Preview')));
  });

  itInWindow('is made anew where the package has changed since', async () => {
    const source = await writePackage('scratch/package', '');
    const before = await filesOf(sandbox);
    await run('install.preview', { package: source, sandbox });
    await writeSample('scratch/package/setup.ini', '[Profile]\r\nCreate=never\r\n');
    await run('preview.install');
    await notificationsAre('has changed since the plan was made');
    await buttonsAre('Show New Plan', 'Try Again', 'Show Log');
    await window.screenshot('preview-outdated');
    assert.deepEqual(await filesOf(sandbox), before);
    await pressInNotification('has changed since', 'Show New Plan');
    await eventually(async () => {
      const outcome = await run<{ state: string }>('preview.install', {});
      assert.equal(outcome.state, 'applied');
    });
  });

  it('can be installed only while it is open', async () => {
    await assert.rejects(run('preview.install', {}), /No preview/);
  });
});

function openTabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

async function run<T = unknown>(command: string, argument?: object): Promise<T> {
  const given = argument === undefined ? [] : [argument];
  return vscode.commands.executeCommand<T>(`mapisvc.${command}`, ...given);
}
