import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { itInWindow, window } from './window';
import { openSample, sampleUri, until } from './workspace';

const mistakes = 'mistakes/MapiSvc.inf';

describe('The language', () => {
  it('shows the problems of a file, each once', async () => {
    await openSample(mistakes);
    const diagnostics = await problemsOf(mistakes);
    const places = diagnostics.map(({ code, range }) => JSON.stringify([valueOf(code), range]));
    assert.equal(new Set(places).size, places.length);
    assert.ok(diagnostics.every(({ source }) => source === 'mapisvc'));
  });

  it('shows none in a file that has none', async () => {
    await openSample(mistakes);
    await openSample('MapiSvc.inf');
    await problemsOf(mistakes);
    assert.deepEqual(vscode.languages.getDiagnostics(sampleUri('MapiSvc.inf')), []);
  });

  it('links a problem to its packaged page', async () => {
    await openSample(mistakes);
    const [first] = await problemsOf(mistakes);
    const code = first?.code;
    assert.ok(typeof code === 'object');
    assert.equal(code.target.scheme, 'command');
    await vscode.commands.executeCommand('mapisvc.openRulePage', code.value);
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes(String(code.value)) === true,
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('mends a problem by its quick fix', async () => {
    const document = await openSample(mistakes);
    const link = (await problemsOf(mistakes)).find(({ code }) => valueOf(code) === 'unresolved-provider');
    assert.ok(link);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      link.range,
    );
    const change = actions.find(({ title }) => title.includes('NWMAIL Store'));
    assert.ok(change?.edit);
    await vscode.workspace.applyEdit(change.edit);
    assert.match(document.getText(), /NWMAIL Store/);
    await until(
      () =>
        !vscode.languages
          .getDiagnostics(document.uri)
          .some(({ range, code }) => range.isEqual(link.range) && valueOf(code) === 'unresolved-provider'),
    );
    await vscode.commands.executeCommand('undo');
  });

  itInWindow('offers quick fixes in the menu', async () => {
    const document = await openSample(mistakes);
    const link = (await problemsOf(mistakes)).find(({ code }) => valueOf(code) === 'unresolved-provider');
    assert.ok(link && vscode.window.activeTextEditor?.document === document);
    vscode.window.activeTextEditor.selection = new vscode.Selection(link.range.start, link.range.start);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await window.waitFor('.monaco-editor.focused');
    await window.press('Control+.');
    await window.waitFor('.action-widget');
    await window.screenshot('quick-fix');
    await window.press('Escape');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('goes from a link to its section', async () => {
    const document = await openSample('MapiSvc.inf');
    const place = placeOf(document, 'Providers=NWMAIL Address Book').translate(0, 'Providers='.length);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    const [target] = found;
    assert.ok(target && 'targetSelectionRange' in target && target.targetSelectionRange);
    assert.equal(document.getText(target.targetSelectionRange), 'NWMAIL Address Book');
  });

  it('completes a key', async () => {
    const document = await openSample('MapiSvc.inf');
    const place = placeOf(document, 'PR_RESOURCE_TYPE=').translate(0, 'PR_RESOURCE_TYPE='.length);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
    );
    assert.ok(
      list.items.some(
        ({ label }) => (typeof label === 'string' ? label : label.label) === 'MAPI_AB_PROVIDER',
      ),
    );
  });

  itInWindow('completes while somebody types', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'mapisvc',
      content: '[Services]\nACME=Acme\n\n[ACME]\n',
    });
    const end = new vscode.Position(4, 0);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
    await window.type('PR_');
    await window.waitFor('.suggest-widget .monaco-list-row');
    await window.screenshot('completion');
    await window.press('Escape');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('has an outline', async () => {
    const document = await openSample('MapiSvc.inf');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.some(({ name }) => name === 'NWMAIL'));
  });

  it('opens files in the code page of Windows', async () => {
    const document = await openSample('MapiSvc.inf');
    if ('encoding' in document) assert.equal(document.encoding, 'windows1252');
  });

  it('survives a restart of its server', async () => {
    await openSample(mistakes);
    await problemsOf(mistakes);
    await vscode.commands.executeCommand('mapisvc.restartServer');
    await problemsOf(mistakes);
  });
});

async function problemsOf(path: string): Promise<readonly vscode.Diagnostic[]> {
  const uri = sampleUri(path);
  await until(() => vscode.languages.getDiagnostics(uri).length > 0);
  return vscode.languages.getDiagnostics(uri);
}

function valueOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1);
  return document.positionAt(offset);
}
