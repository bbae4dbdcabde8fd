import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** Opens a file of the workspace, which is a copy of samples/, in an editor, with the cursor at its beginning. */
export function openSample(path: string): Promise<vscode.TextDocument> {
  return openFile(sampleUri(path));
}

/**
 * Opens a file in an editor, with the cursor at its beginning. Its document is closed with the editor, whereas
 * `openTextDocument` would keep it open for minutes, and its problems with it.
 */
export async function openFile(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const selection = new vscode.Range(0, 0, 0, 0);
  return (await vscode.window.showTextDocument(uri, { preview: false, selection })).document;
}

/** Where a file of the workspace is. */
export function sampleUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file of the workspace, a byte for each character. */
export async function writeSample(path: string, bytes: string): Promise<vscode.Uri> {
  const uri = sampleUri(path);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(bytes, 'latin1'));
  return uri;
}

/** The bytes of a file as text, one character for each. */
export async function bytesOf(uri: vscode.Uri): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('latin1');
}

/** Where some text begins in a document, or, with `at`, so many characters behind that. */
export function placeOf(document: vscode.TextDocument, text: string, at = 0): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `“${text}” is in the file`);
  return document.positionAt(offset + at);
}

/** Puts the cursor there and shows it in the middle of the window. */
export function putCursor(place: vscode.Position): void {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor is open');
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * Looks again and again until it does not throw.
 * @returns what the look found
 * @throws what the last look threw, after half a minute.
 */
export async function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, PAUSE));
    }
  }
}

/** In milliseconds. */
const PATIENCE = 30_000;
const PAUSE = 50;
