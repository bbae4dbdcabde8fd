import * as vscode from 'vscode';
import type { MakingOutcome, MakingParams } from '../../../server/src/protocol/authoring';
import { askName } from '../authoring/nameSteps';
import { NewService } from '../authoring/newService';
import { askSteps } from '../multiStep';
import type { Command } from './command';
import { showMade } from './made';
import { readMaking, runMaking } from './making';

/** A message service from nothing: asks for it, one question after the other, and makes its package. */
export const newService: Command<MakingParams, MakingOutcome> = {
  id: 'mapisvc.new.service',
  read: argument => readMaking('service', argument),
  async ask(_chosen, context) {
    const service = await NewService.begin(context);
    return (await askSteps(askName(service))) && service.request ? service.request : undefined;
  },
  run: runMaking,
  show: (context, { folder }, outcome) =>
    showMade(context, outcome, {
      message: vscode.l10n.t('The message service was made in {folder}. Compile its DLL, then install it.', {
        folder: vscode.workspace.asRelativePath(folder),
      }),
      file: 'MapiSvc.inf',
      next: [
        { title: vscode.l10n.t('Compile DLL'), command: 'mapisvc.compile' },
        { title: vscode.l10n.t('Install in Sandbox'), command: 'mapisvc.install.run' },
      ],
    }),
};
