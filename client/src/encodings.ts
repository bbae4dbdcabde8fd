import * as vscode from 'vscode';
import { codePage } from '../../server/src/protocol/client';
import type { Server } from './server';

/*
 * VS Code decodes and saves files by itself. A file that it has not opened in the code page by which Windows will read
 * it looks right at first, and is damaged when it is saved; whoever edits it is told once.
 */

export function watchEncodings(server: Server): vscode.Disposable {
  const warned = new Set<string>();
  const look = (document: vscode.TextDocument) => void warnOnce(server, document, warned);
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => warned.delete(uri.toString())),
  );
}

/** VS Code's names of the encodings that hold a code page, the one to open it in first. */
function namesOf(page: number): readonly string[] {
  return NAMES[page] ?? [`windows${page}`];
}

const NAMES: Readonly<Record<number, readonly string[]>> = {
  932: ['shiftjis'],
  936: ['gbk', 'gb2312', 'gb18030'],
  949: ['euckr'],
  950: ['cp950', 'big5hkscs'],
  65001: ['utf8', 'utf8bom'],
};

async function warnOnce(server: Server, document: vscode.TextDocument, warned: Set<string>): Promise<void> {
  const { uri, languageId } = document;
  if (languageId !== 'mapisvc' || !['file', 'vscode-vfs'].includes(uri.scheme) || warned.has(uri.toString()))
    return;
  const page = await server.ask(codePage, { uri: uri.toString() });
  const problem = problemOf(document, page);
  if (!problem || warned.has(uri.toString())) return;
  warned.add(uri.toString());
  const action = vscode.l10n.t('Reopen with Encoding');
  if ((await vscode.window.showWarningMessage(problem, action)) === action) await reopen(document, page);
}

function problemOf(document: vscode.TextDocument, page: number): string | null {
  const file = vscode.workspace.asRelativePath(document.uri);
  const encoding = encodingOf(document);
  if (encoding !== undefined && !fits(encoding, page))
    return vscode.l10n.t(
      '{file} is open as “{encoding}”, but Windows reads it in code page {page}. What you save may look different there.',
      { file, encoding, page },
    );
  if (document.getText().includes('\uFFFD'))
    return vscode.l10n.t(
      '{file} holds characters that could not be read in the encoding that it is open in. They are lost when you save it.',
      { file },
    );
  return null;
}

/** UTF-16LE, which has a mark, fits every code page. */
function fits(encoding: string, page: number): boolean {
  return encoding === 'utf16le' || namesOf(page).includes(encoding);
}

/** Opens it in the code page; asks for the encoding where VS Code cannot be told, or where that one is the trouble. */
async function reopen(document: vscode.TextDocument, page: number): Promise<void> {
  const encoding = encodingOf(document);
  if (encoding !== undefined && !fits(encoding, page) && !document.isDirty) {
    const open: (uri: vscode.Uri, options: object) => Thenable<vscode.TextDocument> =
      vscode.workspace.openTextDocument;
    await vscode.window.showTextDocument(await open(document.uri, { encoding: namesOf(page)[0] }));
    return;
  }
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}

/** Undefined before VS Code 1.100, which is the first to tell, and to open a file in a certain encoding. */
function encodingOf(document: vscode.TextDocument): string | undefined {
  return 'encoding' in document && typeof document.encoding === 'string' ? document.encoding : undefined;
}
