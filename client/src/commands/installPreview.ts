import { basename } from 'node:path';
import * as vscode from 'vscode';
import { type InstallParams, type Plan, previewInstall } from '../../../server/src/protocol/install';
import type { Command } from './command';
import { askForInstall, readInstall } from './installRun';
import { refuseUnsaved } from './unsaved';

/** Shows what an install would change, a diff for each file, and changes nothing. */
export const installPreview: Command<InstallParams, Plan> = {
  id: 'mapisvc.install.preview',
  read: readInstall,
  ask: askForInstall,
  async run({ server, previews }, params) {
    refuseUnsaved([params.package, params.sandbox]);
    const location = vscode.ProgressLocation.Window;
    const title = vscode.l10n.t('Preparing the preview');
    const preview = await vscode.window.withProgress({ location, title }, () =>
      server.ask(previewInstall, params),
    );
    await previews.show(params, preview, titleOf(params));
    return preview.plan;
  },
  async show(_context, _params, { steps }) {
    if (steps.some(({ operations }) => operations.length > 0)) return;
    await vscode.window.showInformationMessage(vscode.l10n.t('The install would change nothing.'));
  },
};

function titleOf(params: InstallParams): string {
  return vscode.l10n.t('Preview: {package} in {sandbox}', {
    package: basename(params.package),
    sandbox: basename(params.sandbox),
  });
}
