import * as vscode from 'vscode';
import { SandboxElement } from './element';
import { fileItem, folderItem } from './items';

/** What lies in a folder of a sandbox: folders first, both by name. */
export async function elementsIn(sandbox: string, folder: vscode.Uri): Promise<readonly SandboxElement[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries.sort(byKindAndName).map(([name, type]) => {
    const uri = vscode.Uri.joinPath(folder, name);
    return type === vscode.FileType.Directory
      ? new SandboxElement(sandbox, folderItem(uri), () => elementsIn(sandbox, uri))
      : new SandboxElement(sandbox, fileItem(uri));
  });
}

type Entry = readonly [string, vscode.FileType];

function byKindAndName([a, typeA]: Entry, [b, typeB]: Entry): number {
  const isFolder = (type: vscode.FileType) => Number(type === vscode.FileType.Directory);
  return isFolder(typeB) - isFolder(typeA) || a.localeCompare(b);
}
