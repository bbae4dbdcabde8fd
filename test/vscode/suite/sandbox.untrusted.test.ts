import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openSample, sampleUri, until } from './workspace';

describe('A workspace that is not trusted', () => {
  it('shows problems', async () => {
    const { uri } = await openSample('mistakes/MapiSvc.inf');
    await until(() => vscode.languages.getDiagnostics(uri).length > 0);
  });

  it('refuses every command that writes', async () => {
    const argument = { package: sampleUri('package'), sandbox: sampleUri('sandbox') };
    for (const command of ['sandbox.create', 'install.run', 'install.preview', 'rollback']) {
      const running = vscode.commands.executeCommand(`mapisvc.${command}`, argument);
      await assert.rejects(Promise.resolve(running), /Restricted Mode/, command);
    }
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(argument.sandbox)));
  });
});
