import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { problemOf, problemsGone, problemsOf, ruleOf } from './problems';
import { focusEditor, itInWindow, window } from './window';
import { eventually, openFile, openSample, placeOf, putCursor, sampleUri, writeSample } from './workspace';

const mistakes = 'mistakes/MapiSvc.inf';

describe('Problems', () => {
  it('are shown once each', async () => {
    const { uri } = await openSample(mistakes);
    const problems = await problemsOf(uri);
    const shown = problems.map(problem => JSON.stringify([ruleOf(problem), problem.range, problem.message]));
    assert.deepEqual(shown, [...new Set(shown)]);
  });

  it('name their source, their rule and its page', async () => {
    const { uri } = await openSample(mistakes);
    for (const { source, code } of await problemsOf(uri)) {
      assert.equal(source, 'mapisvc');
      assert.ok(typeof code === 'object' && code.target.path !== '');
    }
  });

  it('are found in each of the mistakes', async () => {
    const { uri } = await openSample(mistakes);
    const rules = new Set((await problemsOf(uri)).map(ruleOf));
    const expected = [
      'unresolved-service',
      'unresolved-provider',
      'default-service-not-installed',
      'missing-provider-dll',
      'inline-comment',
      'unclosed-section',
      'duplicate-section',
      'secret-in-public-config',
      'secure-property',
    ];
    assert.deepEqual(
      expected.filter(rule => !rules.has(rule)),
      [],
    );
  });

  it('never repeat a secret', async () => {
    const { uri } = await openSample(mistakes);
    for (const { message } of await problemsOf(uri)) assert.doesNotMatch(message, /Winter-Fjord/);
  });

  it('are none in a good file', async () => {
    const { uri } = await openSample('MapiSvc.inf');
    const other = await openSample(mistakes);
    await problemsOf(other.uri);
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
  });

  it('are only of files that are there', async () => {
    // The extension starts with the first file of its language.
    await openSample('MapiSvc.inf');
    const before = await writeSample('scratch/before/MapiSvc.inf', '[Services\r\n');
    await problemOf(before, 'unclosed-section');

    const renaming = new vscode.WorkspaceEdit();
    const after = sampleUri('scratch/after/MapiSvc.inf');
    renaming.renameFile(before, after);
    await vscode.workspace.applyEdit(renaming);
    await problemOf(after, 'unclosed-section');
    await problemsGone(before);

    await openFile(after);
    const deleting = new vscode.WorkspaceEdit();
    deleting.deleteFile(after);
    await vscode.workspace.applyEdit(deleting);
    await problemsGone(after);

    const left = await writeSample('scratch/folder/MapiSvc.inf', '[Services\r\n');
    await problemOf(left, 'unclosed-section');
    await vscode.workspace.fs.delete(sampleUri('scratch/folder'), { recursive: true });
    await problemsGone(left);
  });

  it('come and go while somebody edits', async () => {
    const document = await openSample('MapiSvc.inf');
    const edit = new vscode.WorkspaceEdit();
    const end = placeOf(document, 'NWMAIL Store', 'NWMAIL Store'.length);
    edit.insert(document.uri, end, 's');
    await vscode.workspace.applyEdit(edit);
    const { range } = await problemOf(document.uri, 'unresolved-provider');
    assert.equal(document.getText(range), 'NWMAIL Stores');
    await vscode.commands.executeCommand('undo');
    await problemsGone(document.uri);
  });

  it('are mended all at once where that is safe', async () => {
    const document = await openSample(mistakes);
    await problemOf(document.uri, 'unclosed-section');
    await vscode.commands.executeCommand('editor.action.fixAll');
    await eventually(() => assert.match(document.getText(), /^\[NWMAIL Transport\]$/m));
    await problemsGone(document.uri, 'unclosed-section');
  });

  itInWindow('are underlined and listed, and mended from the menu', async () => {
    const document = await openSample(mistakes);
    const { range } = await problemOf(document.uri, 'unresolved-provider');
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await window.waitFor('.markers-panel .monaco-list-row:has-text("unresolved-provider")');
    await window.waitFor('.squiggly-error');

    putCursor(range.start);
    await focusEditor();
    await window.press('Control+.');
    await window.waitFor('.action-widget :text("NWMAIL Store")');
    await window.screenshot('problems');
    await window.press('Enter');
    await eventually(() =>
      assert.match(document.getText(), /^Providers=NWMAIL Address Book, NWMAIL Store, /m),
    );
    await problemsGone(document.uri, 'unresolved-provider');
  });
});
