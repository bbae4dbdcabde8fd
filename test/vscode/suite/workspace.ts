import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** Opens a file of the workspace, which is a copy of samples/, in an editor. */
export async function openSample(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(sampleUri(path));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Where a file of the workspace is. */
export function sampleUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Waits until something holds; Mocha ends a wait that is too long. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 50));
}
