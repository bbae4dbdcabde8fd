import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { documentSelector } from './documents';

/** The state of the server, beside the language's name in the status bar. */
export function showStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem(
    'mapisvc.server',
    documentSelector as vscode.DocumentSelector,
  );
  item.name = vscode.l10n.t('MapiSvc.inf language server');
  const show = (state: State) => {
    item.busy = state === State.Starting;
    item.severity =
      state === State.Stopped
        ? vscode.LanguageStatusSeverity.Error
        : vscode.LanguageStatusSeverity.Information;
    item.text =
      state === State.Stopped
        ? vscode.l10n.t('The language server has stopped')
        : vscode.l10n.t('MapiSvc.inf');
    item.command =
      state === State.Stopped
        ? { title: vscode.l10n.t('Restart'), command: 'mapisvc.restartServer' }
        : { title: vscode.l10n.t('Show Log'), command: 'mapisvc.showOutput' };
  };
  show(State.Starting);
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => show(newState)),
  );
}
