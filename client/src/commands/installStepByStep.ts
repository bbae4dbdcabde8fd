import * as vscode from 'vscode';
import { type InstallParams, type InstallState, installState } from '../../../server/src/protocol/install';
import { stepIcon } from '../stepState';
import type { Command } from './command';
import { askForInstall, readInstall } from './installRun';
import { commandOfStep } from './installSteps';

/** Shows which steps of an install are done and which are missing, and takes the one that is chosen. */
export const installStepByStep: Command<InstallParams, InstallState> = {
  id: 'mapisvc.install.stepByStep',
  read: readInstall,
  ask: askForInstall,
  run: ({ server }, params) => server.ask(installState, params),
  async show(_context, params, { steps }) {
    const items = steps.map(({ step, title, state, missing, messages }) => ({
      step,
      label: title,
      description: stateText(state),
      detail: [...missing, ...messages].join(' · '),
      iconPath: stepIcon(state),
    }));
    const title = vscode.l10n.t('Install {package} step by step', {
      package: vscode.workspace.asRelativePath(params.package),
    });
    const placeHolder = vscode.l10n.t('Choose the step to take now');
    const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true });
    if (chosen) await vscode.commands.executeCommand(commandOfStep(chosen.step), params, true);
  },
};

function stateText(state: InstallState['steps'][number]['state']): string {
  switch (state) {
    case 'done':
      return vscode.l10n.t('done');
    case 'missing':
      return vscode.l10n.t('missing');
    case 'blocked':
      return vscode.l10n.t('not possible now');
  }
}
