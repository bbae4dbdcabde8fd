import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { problemsOf } from './problems';
import { itInWindow, window } from './window';
import { eventually, openSample, sampleUri } from './workspace';

describe('A workspace that is not trusted', () => {
  it('has the language, and shows problems', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { languageId, uri } = await openSample('mistakes/MapiSvc.inf');
    assert.equal(languageId, 'mapisvc');
    await problemsOf(uri);
  });

  it('refuses every command that writes', async () => {
    const argument = { package: sampleUri('package'), sandbox: sampleUri('sandbox') };
    for (const command of COMMANDS) {
      const running = vscode.commands.executeCommand(`mapisvc.${command}`, argument);
      await assert.rejects(Promise.resolve(running), /Restricted Mode/, command);
    }
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(argument.sandbox)));
  });

  it('cannot say where things are installed', async () => {
    const settings = vscode.workspace.getConfiguration('mapisvc');
    await settings.update('sandbox.path', '/elsewhere');
    assert.equal(vscode.workspace.getConfiguration('mapisvc').get('sandbox.path'), '.mapisvc-sandbox');
  });

  itInWindow('does not offer them in the palette', async () => {
    await openSample('MapiSvc.inf');
    await window.press('F1');
    await window.type('MapiSvc: ');
    await eventually(async () => {
      const offered = await window.textsOf('.quick-input-list .monaco-list-row .label-name');
      const ours = offered.filter(text => /^MapiSvc: (?!Focus on )/.test(text));
      assert.deepEqual(ours.sort(), [
        'MapiSvc: Describe Service',
        'MapiSvc: Get Started with a Message Service',
        'MapiSvc: Open the MapiSvc.inf of This Computer',
        'MapiSvc: Report Issue…',
        'MapiSvc: Restart Language Server',
        'MapiSvc: Show Linked Sections as Picture',
        'MapiSvc: Show Log',
      ]);
    });
    await window.screenshot('untrusted');
  });
});

const COMMANDS = [
  'sandbox.create',
  'install.run',
  'install.preview',
  'install.copyFiles',
  'install.callEntryPoint',
  'install.haveDisk',
  'profile.create',
  'profile.wizard',
  'profile.addService',
  'profile.orderProviders',
  'profile.delete',
  'uninstall',
  'rollback',
];
