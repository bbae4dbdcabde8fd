import * as vscode from 'vscode';

/** Asks somebody before something that they may regret. @param action What the button says that does it. */
export async function isConfirmed(question: string, detail: string, action: string): Promise<boolean> {
  const chosen = await vscode.window.showWarningMessage(question, { modal: true, detail }, action);
  return chosen === action;
}
