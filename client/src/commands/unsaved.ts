import { basename, isAbsolute, relative, sep } from 'node:path';
import * as vscode from 'vscode';
import { ActionableError, openAction } from './failure';

/**
 * The server refuses this too; but of a document that was opened with changes of a session before, only the editor knows.
 * @throws ActionableError where a document below one of the folders has changes that are not saved.
 */
export function refuseUnsaved(folders: readonly string[]): void {
  const unsaved = vscode.workspace.textDocuments.find(
    ({ isDirty, uri }) =>
      isDirty && uri.scheme === 'file' && folders.some(folder => isBelow(uri.fsPath, folder)),
  );
  if (!unsaved) return;
  const { uri } = unsaved;
  throw new ActionableError(
    vscode.l10n.t('{file} is open and has changes that are not saved. Save it first.', {
      file: vscode.workspace.asRelativePath(uri),
    }),
    [openAction(uri, basename(uri.fsPath))],
  );
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
