import * as vscode from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/**
 * The documents that the server is for. Schemes are named: a side of a diff, an older version or a preview is no file
 * whose problems anybody wants to see.
 */
export const documentSelector: DocumentSelector = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web'].map(
  scheme => ({
    scheme,
    language: 'mapisvc',
  }),
);

/** Whether the server knows a document. */
export function isOurs(document: vscode.TextDocument): boolean {
  return vscode.languages.match(documentSelector as vscode.DocumentSelector, document) > 0;
}
