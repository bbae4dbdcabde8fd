import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { focusEditor, itInWindow, window } from './window';
import { eventually, openSample, placeOf, putCursor, sampleUri, writeSample } from './workspace';

const mapisvc = 'package/MapiSvc.inf';

/*
 * What else is in the folder of a package: its public header, its DLL, what the sandbox has.
 */

describe('A public header', () => {
  itInWindow('gives its names to tags', async () => {
    const document = await openSample(mapisvc);
    putCursor(placeOf(document, '66100003'));
    await window.waitFor('.view-line:has-text("PR_FABRIKAM_PORT")');
    await window.waitFor('.codelens-decoration:has-text("used by 1 service")');
    await focusEditor();
    await vscode.commands.executeCommand('editor.action.showHover');
    await window.waitFor('.monaco-hover:has-text("as fabmapi.h declares it")');
    await window.screenshot('header-names');
  });

  itInWindow('offers its tags by their names', async () => {
    const document = await openSample(mapisvc);
    putCursor(placeOf(document, '66110003', '66110003=01000000'.length));
    await focusEditor();
    await window.press('Enter');
    await window.type('FAB');
    await window.waitFor('.suggest-widget .monaco-list-row:has-text("PR_FABRIKAM_PORT")');
    await window.screenshot('header-completion');
  });

  it('is where a tag leads', async () => {
    const document = await openSample(mapisvc);
    const found = await eventually(async () => {
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        placeOf(document, '66100003'),
      );
      assert.ok(link);
      return link;
    });
    assert.equal(found.targetUri.path, sampleUri('package/fabmapi.h').path);
  });
});

describe('A DLL', () => {
  itInWindow('is told of as MAPI loads it, with what it exports', async () => {
    const document = await openSample(mapisvc);
    putCursor(placeOf(document, 'NAME=FABMAPI.DLL', 'NAME='.length));
    await focusEditor();
    await vscode.commands.executeCommand('editor.action.showHover');
    await window.waitFor('.monaco-hover:has-text("It exports")');
    await window.screenshot('hover-dll');
  });

  it('is a link to its file', async () => {
    const document = await openSample(mapisvc);
    await eventually(async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      assert.ok(links.some(({ target }) => target?.path === sampleUri('package/FABMAPI32.DLL').path));
    });
  });
});

describe('A package', () => {
  itInWindow('is told what it would collide with in the sandbox', async () => {
    const sandbox = sampleUri('.mapisvc-sandbox');
    await vscode.commands.executeCommand('mapisvc.install.run', {
      package: sampleUri('package'),
      sandbox: await created(sandbox),
    });
    const other = '[Services]\r\nOTHER=Other\r\n\r\n[OTHER]\r\nProviders=FABRIKAM Store\r\n';
    await writeSample('scratch/other/OTHER32.DLL', 'MZ');
    const uri = await writeSample('scratch/other/MapiSvc.inf', `${other}\r\n[FABRIKAM Store]\r\n`);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    putCursor(placeOf(document, '[FABRIKAM Store]', 1));
    await eventually(() => assert.ok(codesOf(uri).includes('install-collision'), codesOf(uri).join()));
    await focusEditor();
    await vscode.commands.executeCommand('editor.action.showHover');
    await window.waitFor('.monaco-hover:has-text("install-collision")');
    await window.screenshot('install-collision');
  });
});

async function created(sandbox: vscode.Uri): Promise<vscode.Uri> {
  await vscode.commands.executeCommand('mapisvc.sandbox.create', { sandbox });
  return sandbox;
}

function codesOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}
