import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { notificationsAre } from './notifications';
import { problemOf, problemsGone } from './problems';
import { installedFile } from './sandboxFiles';
import { focusEditor, itInWindow, window } from './window';
import { eventually, openSample, placeOf, putCursor, sampleUri, writeSample } from './workspace';

describe('Lines above the headers', () => {
  itInWindow('say how sections hang together, and lead there', async () => {
    const document = await openSample('MapiSvc.inf');
    putCursor(placeOf(document, '[NWMAIL]'));
    await window.waitFor('.codelens-decoration a:has-text("3 providers")');
    await window.screenshot('code-lens');
    await window.click('.codelens-decoration a:has-text("3 providers")');
    await window.waitFor('.peekview-widget .monaco-list-row:has-text("NWMAIL Transport")');
    await window.screenshot('code-lens-places');
  });

  itInWindow('install the package that the file belongs to', async () => {
    const document = await openSample('package/MapiSvc.inf');
    putCursor(placeOf(document, '[FABRIKAM]'));
    await window.click('.codelens-decoration a:has-text("Install in sandbox")');
    await notificationsAre('was installed into');
    const installed = await vscode.workspace.openTextDocument(installedFile(sampleUri('.mapisvc-sandbox')));
    assert.match(installed.getText(), /^\[FABRIKAM Store\]/m);
  });

  it('do not offer to install a file that belongs to no package', async () => {
    const { uri } = await openSample('MapiSvc.inf');
    const lenses = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
        99,
      );
      assert.notEqual(found.length, 0);
      return found;
    });
    assert.ok(lenses.every(({ command }) => command?.command !== 'mapisvc.install.run'));
  });
});

describe('Hints in the text', () => {
  itInWindow('say what hexadecimal digits mean', async () => {
    const document = await openSample('MapiSvc.inf');
    putCursor(placeOf(document, '66100003=8F000000'));
    await window.waitFor('.view-line:has-text("66100003=8F000000"):has-text("143")');
    await window.screenshot('inlay-hints');
  });
});

describe('Formatting', () => {
  it('tidies the file', async () => {
    await writeSample('scratch/MapiSvc.inf', '[Services]\r\nA = Acme\r\n[A]\r\nPR_DISPLAY_NAME = Acme\r\n');
    const document = await openSample('scratch/MapiSvc.inf');
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      assert.equal(document.getText(), '[Services]\r\nA=Acme\r\n\r\n[A]\r\nPR_DISPLAY_NAME=Acme\r\n');
    });
  });
});

describe('Actions on a source', () => {
  it('sort the sections by their links', async () => {
    const text = '[P]\r\nX=1\r\n\r\n[A]\r\nProviders=P\r\n\r\n[Services]\r\nA=Acme\r\n';
    await writeSample('scratch/MapiSvc.inf', text);
    const document = await openSample('scratch/MapiSvc.inf');
    await focusEditor().catch(() => {});
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.sourceAction', {
        kind: 'source.organize.mapisvc',
        apply: 'first',
      });
      assert.match(document.getText(), /^\[Services\][^[]*\[A\][^[]*\[P\]/);
    });
  });
});

describe('A file that nobody has opened', () => {
  it('has its problems listed, until it is gone', async () => {
    await openSample('MapiSvc.inf');
    const uri = await writeSample('scratch/closed/MapiSvc.inf', '[Services\r\n');
    const { code } = await problemOf(uri, 'unclosed-section');
    assert.ok(typeof code === 'object' && code.target.scheme === 'command', 'its page is the packaged one');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
    await problemsGone(uri);
  });

  it('has its sections found by name', async () => {
    await openSample('MapiSvc.inf');
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'FABRIKAM Store',
      );
      const files = found.map(({ location }) => location.uri.toString());
      assert.ok(files.includes(sampleUri('package/MapiSvc.inf').toString()), files.join());
    });
  });

  it('keeps its problems when it has been opened and is closed again', async () => {
    const { uri } = await openSample('mistakes/MapiSvc.inf');
    await problemOf(uri, 'unclosed-section');
    const before = vscode.languages.getDiagnostics(uri).length;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await openSample('MapiSvc.inf');
    await eventually(() => assert.equal(vscode.languages.getDiagnostics(uri).length, before));
  });
});
