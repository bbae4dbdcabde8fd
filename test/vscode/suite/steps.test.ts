import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { buttonsAre, notificationsAre, pressInNotification } from './notifications';
import { createSandbox, filesOf, installedFile } from './sandboxFiles';
import { choose, itInWindow, runFromPalette, window } from './window';
import { bytesOf, eventually, openSample, sampleUri } from './workspace';

interface Outcome {
  readonly operation: string;
  readonly state: string;
  readonly plan: {
    readonly steps: readonly {
      readonly step: string;
      readonly operations: readonly object[];
      readonly calls: readonly { readonly context: string; readonly caller: string }[];
    }[];
  };
  readonly profiles?: readonly string[];
}

const own = '.mapisvc-sandbox';
const source = () => sampleUri('package');
const pane = '.pane:has(.pane-header[aria-label^="Sandbox"])';
const row = (text: string) => `${pane} .monaco-list-row:has-text("${text}")`;

const steps = {
  copyFiles: 'copy',
  addEntries: 'entries',
  addRegistryEntries: 'registry',
  createProfile: 'profile',
  callEntryPoint: 'entry-point',
};

describe('A program that takes the steps of an install', () => {
  it('gets what each of them did', async () => {
    const sandbox = await createSandbox('scratch/sandbox');
    for (const [command, step] of Object.entries(steps)) {
      const { state, plan } = await run<Outcome>(`install.${command}`, { package: source(), sandbox });
      assert.equal(state, 'applied');
      assert.deepEqual(
        plan.steps.map(taken => taken.step),
        [step],
      );
    }
    const { steps: states } = await run<{ steps: readonly { state: string }[] }>('install.stepByStep', {
      package: source(),
      sandbox,
    });
    assert.deepEqual(new Set(states.map(({ state }) => state)), new Set(['done']));
  });

  it('has the entry points called by Have Disk, and uninstalls the service from the profiles, too', async () => {
    const sandbox = await createSandbox('scratch/sandbox');
    const before = await filesOf(sandbox);
    const { plan } = await run<Outcome>('install.haveDisk', { package: source(), sandbox });
    const calls = plan.steps.flatMap(step => step.calls.map(({ context }) => context));
    assert.equal(calls.at(-1), 'MSG_SERVICE_INSTALL');
    const request = { service: 'FABRIKAM', sandbox, profiles: true };
    const { operation, state, profiles } = await run<Outcome>('uninstall', request);
    assert.deepEqual([operation, state, profiles], ['uninstall', 'applied', []]);
    assert.deepEqual(await filesOf(sandbox), before);
  });

  it('is told what is wrong with its argument', async () => {
    await assert.rejects(run('uninstall', { sandbox: source() }), /“service”/);
    await assert.rejects(run('install.copyFiles', { package: source() }), /“sandbox”/);
    const sandbox = await createSandbox('scratch/sandbox');
    const empty = sampleUri('scratch/empty');
    await vscode.workspace.fs.createDirectory(empty);
    await assert.rejects(run('install.haveDisk', { package: empty, sandbox }), /no MapiSvc\.inf/);
    await assert.rejects(run('uninstall', { service: 'NONE', sandbox }), /not installed/);
  });

  if (process.platform !== 'win32')
    it('hears that only Windows has a MapiSvc.inf of its own', async () => {
      await assert.rejects(run('openInstalled', {}), /does not run Windows/);
    });
});

describe('Somebody who installs step by step', () => {
  let sandbox: vscode.Uri;

  beforeEach(async () => {
    await openSample('MapiSvc.inf');
    sandbox = await createSandbox(own);
  });

  itInWindow('sees after each step what is missing, and takes the next', async () => {
    await runFromPalette('MapiSvc: Copy Files of Package');
    await choose('package');
    await choose(own);
    await notificationsAre('Still missing: Add entries to MapiSvc.inf');
    await buttonsAre('Add entries to MapiSvc.inf', 'Roll Back', 'Show Log');
    await window.screenshot('step-done');
    await pressInNotification('Still missing', 'Add entries');
    await notificationsAre('Still missing: Add registry entries');
    assert.match(await bytesOf(installedFile(sandbox)), /^\[FABRIKAM\]/m);
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('mapisvc.sandbox.focus');
    await window.waitFor(row('2 of 4 steps'));
    await window.screenshot('steps-between');
    await window.clickAction(row('Add registry entries'), 'Add Registry Entries');
    await window.waitFor(row('3 of 4 steps'));
  });

  itInWindow('chooses the step of a list that shows which are done', async () => {
    await run('install.copyFiles', { package: source(), sandbox });
    await runFromPalette('MapiSvc: Install Step by Step');
    await choose('package');
    await choose(own);
    await window.waitFor('.quick-input-list .monaco-list-row:has-text("Add entries to MapiSvc.inf")');
    await window.screenshot('step-by-step');
    await choose('Add entries to MapiSvc.inf');
    await notificationsAre('Add entries to MapiSvc.inf: done.');
  });

  itInWindow('does all of it from the folder in the Explorer', async () => {
    await vscode.commands.executeCommand('revealInExplorer', sampleUri('package/setup.ini'));
    const folder = '.explorer-folders-view .monaco-list-row[aria-label^="package"]';
    await window.rightClick(folder);
    await window.pointAt('.monaco-menu .action-item:has-text("MapiSvc")');
    await window.waitFor('.monaco-submenu .action-item:has-text("Have Disk")');
    await window.screenshot('package-menu');
    await window.click('.monaco-submenu .action-item:has-text("Copy Files of Package")');
    await choose(own);
    await notificationsAre('Copy files: done.');
  });
});

describe('Somebody at the Control Panel', () => {
  let sandbox: vscode.Uri;

  beforeEach(async () => {
    await openSample('MapiSvc.inf');
    sandbox = await createSandbox(own);
  });

  itInWindow('installs from a disk, and sees the calls of the entry points', async () => {
    await vscode.commands.executeCommand(
      'mapisvc.install.haveDisk',
      {
        package: source().fsPath,
        sandbox: sandbox.fsPath,
      },
      true,
    );
    await notificationsAre('was installed into');
    await eventually(() =>
      assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /MSG_SERVICE_INSTALL/),
    );
    await vscode.commands.executeCommand('notifications.clearAll');
    await window.screenshot('have-disk');
  });

  itInWindow('is told that a folder has no setup, and chooses another', async () => {
    await vscode.workspace.fs.createDirectory(sampleUri('scratch/empty'));
    await runFromPalette('MapiSvc: Have Disk');
    await window.waitFor('.quick-input-widget:has-text("Have Disk")');
    await window.press('Control+a');
    await window.type(`${sampleUri('scratch/empty').fsPath}/`);
    await window.screenshot('have-disk-folder');
    await window.click('.quick-input-widget .monaco-button:has-text("Install From Here")');
    await notificationsAre('it has no MapiSvc.inf');
    await buttonsAre('Choose Another Folder…', 'Show Log');
    await window.screenshot('have-disk-refused');
  });

  itInWindow('uninstalls a service, and says whether profiles keep it', async () => {
    await vscode.commands.executeCommand('mapisvc.sandbox.focus');
    await run('install.run', { package: source(), sandbox });
    const service = `${pane} .monaco-list-row[aria-label^="Fabrikam Mail, FABRIKAM"]`;
    await window.waitFor(service);
    await window.clickAction(service, 'Uninstall');
    await window.waitFor('.quick-input-list .monaco-list-row:has-text("profiles keep their copy: Fabrikam")');
    await window.screenshot('uninstall');
    await choose('profiles keep their copy');
    await notificationsAre('Profiles keep their copy');
    await buttonsAre('Open MapiSvc.inf', 'Roll Back', 'Show Log');
    await window.screenshot('uninstalled');
    assert.doesNotMatch(await bytesOf(installedFile(sandbox)), /FABRIKAM/);
  });
});

async function run<T = unknown>(command: string, argument: object): Promise<T> {
  return vscode.commands.executeCommand<T>(`mapisvc.${command}`, argument);
}
