import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import { absolute } from './arguments';

/** The folder that a setting names; undefined where it names none, or one relative to no workspace. */
export function settingPath(name: 'sandbox.path' | 'packagePath'): string | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const value = vscode.workspace.getConfiguration('mapisvc', folder).get<string>(name);
  const path = value ? absolute(value) : undefined;
  return path && isAbsolute(path) ? path : undefined;
}

/** The folders of the workspace that can be installed from: they have a MapiSvc.inf and a DLL, and are in no sandbox. */
export async function packageFolders(): Promise<readonly string[]> {
  const folders = await mapisvcFolders();
  const withDll = await Promise.all(folders.map(folder => hasDll(vscode.Uri.file(folder))));
  return folders.filter((_, at) => withDll[at]);
}

/** The folders of the workspace that have a MapiSvc.inf, and are in no sandbox. */
export async function mapisvcFolders(): Promise<readonly string[]> {
  const found = await vscode.workspace.findFiles(
    '**/[Mm][Aa][Pp][Ii][Ss][Vv][Cc].[Ii][Nn][Ff]',
    SKIPPED,
    MOST_FILES,
  );
  return found
    .map(uri => vscode.Uri.joinPath(uri, '..'))
    .filter(({ path }) => !path.includes('/drive_c/'))
    .map(({ fsPath }) => fsPath);
}

/** The description files of the workspace. */
export function descriptionFiles(): Thenable<readonly vscode.Uri[]> {
  return vscode.workspace.findFiles('**/*.mapisvc.json', SKIPPED, MOST_FILES);
}

/** The package that is set, and those of the workspace. */
export async function knownPackages(): Promise<readonly string[]> {
  const set = settingPath('packagePath');
  return [...new Set([...(set ? [set] : []), ...(await packageFolders())])];
}

/** The sandbox that is set, where it is there, and those of the workspace. */
export async function sandboxFolders(): Promise<readonly string[]> {
  const set = settingPath('sandbox.path');
  const found = await vscode.workspace.findFiles('**/sandbox.json', SKIPPED, MOST_FILES);
  const folders = found.map(uri => vscode.Uri.joinPath(uri, '..').fsPath).filter(path => path !== set);
  return set && (await sandboxExists(set)) ? [set, ...folders] : folders;
}

export async function sandboxExists(folder: string): Promise<boolean> {
  return exists(vscode.Uri.joinPath(vscode.Uri.file(folder), 'sandbox.json'));
}

const SKIPPED = '**/{node_modules,.git}/**';
const MOST_FILES = 50;

async function hasDll(folder: vscode.Uri): Promise<boolean> {
  return (await filesIn(folder)).some(name => /\.dll$/i.test(name));
}

/** The names of what lies in a folder. */
export async function filesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
