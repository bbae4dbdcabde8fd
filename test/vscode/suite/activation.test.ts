import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually, openSample } from './workspace';

describe('The extension', () => {
  it('starts when a MapiSvc.inf is opened', async () => {
    const extension = vscode.extensions.getExtension('mapisvc.mapisvc');
    assert.ok(extension);
    await openSample('MapiSvc.inf');
    await eventually(() => assert.ok(extension.isActive));
  });

  it('has every command that its manifest names', async () => {
    await openSample('MapiSvc.inf');
    const known = await vscode.commands.getCommands(true);
    const extension = vscode.extensions.getExtension('mapisvc.mapisvc');
    assert.ok(extension);
    const ids = (extension.packageJSON as Manifest).contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      ids.filter(id => !known.includes(id)),
      [],
    );
  });
});

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}
