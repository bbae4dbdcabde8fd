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

/** VS Code's names of the encodings that hold a code page; UTF-16LE, which has a mark, fits every one. */
export function fits(encoding: string, page: number): boolean {
  return (
    encoding === 'utf16le' || encoding === `windows${page}` || (NAMES[page]?.includes(encoding) ?? false)
  );
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
  const problem = await problemOf(server, document);
  if (!problem || warned.has(uri.toString())) return;
  warned.add(uri.toString());
  const reopen = vscode.l10n.t('Reopen with Encoding');
  if ((await vscode.window.showWarningMessage(problem, reopen)) !== reopen) return;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}

async function problemOf(server: Server, document: vscode.TextDocument): Promise<string | null> {
  const file = vscode.workspace.asRelativePath(document.uri);
  const page = await server.ask(codePage, { uri: document.uri.toString() });
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

/** Undefined before VS Code 1.100, which is the first to tell. */
function encodingOf(document: vscode.TextDocument): string | undefined {
  return 'encoding' in document && typeof document.encoding === 'string' ? document.encoding : undefined;
}
