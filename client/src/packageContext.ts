import * as vscode from 'vscode';
import { knownPackages } from './commands/folders';

/** Keeps VS Code told which folders are packages, so that menus offer installs for these only. */
export function followPackages(): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async () => {
    const folders = await knownPackages();
    await vscode.commands.executeCommand('setContext', 'mapisvc.packageFolders', folders);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), PAUSE);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(
    '**/{*.[Dd][Ll][Ll],[Mm][Aa][Pp][Ii][Ss][Vv][Cc].[Ii][Nn][Ff]}',
    false,
    true,
  );
  later();
  return vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(timer)),
    watcher,
    watcher.onDidCreate(later),
    watcher.onDidDelete(later),
    vscode.workspace.onDidChangeWorkspaceFolders(later),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('mapisvc.packagePath')) later();
    }),
  );
}

/** In milliseconds. */
const PAUSE = 200;
