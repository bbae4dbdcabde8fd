import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FolderItem, type ReadFileParams, readFile, readFolder } from '../../server/src/protocol/client';

/** Lets the server read files and folders that only the editor can reach, as in a virtual workspace. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFile.method, ({ uri, limit }: ReadFileParams) => firstBytes(uri, limit));
  client.onRequest(readFolder.method, ({ uri }: { uri: string }) => itemsIn(uri));
}

async function firstBytes(uri: string, limit: number): Promise<string | null> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return btoa(Array.from(bytes.subarray(0, limit), byte => String.fromCharCode(byte)).join(''));
  } catch {
    return null;
  }
}

async function itemsIn(uri: string): Promise<readonly FolderItem[] | null> {
  try {
    const items = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true));
    return items.map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch {
    return null;
  }
}

function kindOf(type: vscode.FileType): FolderItem['kind'] {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}
