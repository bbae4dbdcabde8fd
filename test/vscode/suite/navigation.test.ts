import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { notificationsAre } from './notifications';
import { focusEditor, itInWindow, window } from './window';
import { eventually, openSample, placeOf, putCursor } from './workspace';

const link = 'Providers=NWMAIL Address Book, NWMAIL Store';
const before = 'Providers=NWMAIL Address Book, '.length;

describe('A link', () => {
  itInWindow('leads to its section by F12', async () => {
    const document = await openSample('MapiSvc.inf');
    putCursor(placeOf(document, link, before));
    await focusEditor();
    await window.press('F12');
    await cursorIsOn('[NWMAIL Store]');
  });

  itInWindow('leads to its section by Ctrl+click', async () => {
    const document = await openSample('MapiSvc.inf');
    putCursor(placeOf(document, link));
    await focusEditor();
    await window.clickWithControl(
      '.view-line:has-text("Providers=NWMAIL") span > span:text-is("NWMAIL Store")',
    );
    await cursorIsOn('[NWMAIL Store]');
  });

  itInWindow('shows its section in place', async () => {
    const document = await openSample('MapiSvc.inf');
    putCursor(placeOf(document, link, before));
    await focusEditor();
    await vscode.commands.executeCommand('editor.action.peekDefinition');
    await window.waitFor('.peekview-widget .view-line:has-text("[NWMAIL Store]")');
    await window.screenshot('definition');
  });
});

describe('A section', () => {
  it('is found wherever it is named', async () => {
    const document = await openSample('MapiSvc.inf');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, '[NWMAIL]', 1),
    );
    const lines = found.map(({ range }) => document.lineAt(range.start.line).text).sort();
    assert.deepEqual(lines, [
      'NWMAIL=NWMAIL.HLP',
      'NWMAIL=Northwind Mail',
      'NWMAIL=Northwind Mail',
      '[NWMAIL]',
    ]);
  });

  itInWindow('is renamed with all its links', async () => {
    const document = await openSample('MapiSvc.inf');
    putCursor(placeOf(document, '[NWMAIL Store]', 3));
    await focusEditor();
    await window.press('F2');
    await window.waitFor('.rename-box input:focus');
    await window.press('Control+A');
    await window.type('NWMAIL Folders');
    await window.press('Enter');
    await eventually(() => assert.match(document.getText(), /^\[NWMAIL Folders\]/m));
    assert.match(document.getText(), /^Providers=NWMAIL Address Book, NWMAIL Folders, NWMAIL Transport/m);
    assert.doesNotMatch(document.getText(), /NWMAIL Store/);
  });

  itInWindow('refuses a name that no link could say', async () => {
    const document = await openSample('MapiSvc.inf');
    const old = document.getText();
    putCursor(placeOf(document, '[NWMAIL Store]', 3));
    await focusEditor();
    await window.press('F2');
    await window.waitFor('.rename-box input:focus');
    await window.press('Control+A');
    await window.type('Store, of NWMAIL');
    await window.press('Enter');
    await notificationsAre('comma');
    await window.screenshot('rename-refused');
    assert.equal(document.getText(), old);
  });
});

describe('The outline', () => {
  itInWindow('shows services with their providers', async () => {
    await openSample('MapiSvc.inf');
    await vscode.commands.executeCommand('outline.focus');
    await window.click('.pane-header:has-text("samples")');
    await window.waitFor('.outline-tree .monaco-list-row:has-text("CDIR Address Book")');
    await window.screenshot('outline');
    await window.click('.pane-header:has-text("samples")');
    await window.click('.pane-header:has-text("Outline")');
  });

  it('has an entry for each section, providers below their service', async () => {
    const document = await openSample('MapiSvc.inf');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const service = symbols.find(({ name }) => name === 'NWMAIL');
    const below = service?.children.map(({ name }) => name) ?? [];
    for (const provider of ['NWMAIL Address Book', 'NWMAIL Store', 'NWMAIL Transport'])
      assert.ok(below.includes(provider), below.join());
  });
});

async function cursorIsOn(line: string): Promise<void> {
  await eventually(() => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, line);
  });
}
