import * as vscode from 'vscode';
import { documentSelector } from './documents';

/** A file that Windows cannot read is mended by saving it in another encoding, which is for the editor to do. */
export function registerEncodingActions(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    documentSelector as vscode.DocumentSelector,
    { provideCodeActions: (_document, _range, { diagnostics }) => actionsFor(diagnostics) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionsFor(diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const unsupported = diagnostics.filter(({ code }) => idOf(code) === 'unsupported-encoding');
  if (unsupported.length === 0) return [];
  const title = vscode.l10n.t('Save with Encoding…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = unsupported;
  action.command = { title, command: 'workbench.action.editor.changeEncoding' };
  return [action];
}

function idOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}
