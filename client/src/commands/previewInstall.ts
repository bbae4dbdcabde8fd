import * as vscode from 'vscode';
import { applyPlan, type Outcome } from '../../../server/src/protocol/install';
import type { Command, CommandContext } from './command';
import { ActionableError, refusalOf } from './failure';
import { installPreview } from './installPreview';
import { showOutcome } from './outcome';
import { refuseUnsaved } from './unsaved';

/** Carries out the plan on show, exactly as it stands; where it would not hold any more, the new one is offered. */
export const previewInstall: Command<null, Outcome> = {
  id: 'mapisvc.preview.install',
  read: () => null,
  ask: () => Promise.resolve(null),
  async run(context) {
    const { server, previews } = context;
    const { params, preview } = previews.shown();
    const { package: source, sandbox } = params;
    refuseUnsaved([source, sandbox]);
    try {
      const plan = { package: source, sandbox, plan: preview.plan };
      const title = vscode.l10n.t('Installing the message service');
      const outcome = await server.run(title, applyPlan, plan);
      await previews.close();
      return outcome;
    } catch (error) {
      throw refusalOf(error) === 'outdated-plan' ? outdated(context, error as Error) : error;
    }
  },
  show: (context, _request, outcome) =>
    showOutcome(
      context,
      outcome,
      vscode.l10n.t('The package was installed into {sandbox}.', {
        sandbox: vscode.workspace.asRelativePath(outcome.plan.sandbox),
      }),
    ),
};

/** Ends the preview, and changes nothing. */
export const previewClose: Command<null, null> = {
  id: 'mapisvc.preview.close',
  isHarmless: true,
  read: () => null,
  ask: () => Promise.resolve(null),
  async run({ previews }) {
    await previews.close();
    return null;
  },
  show: () => Promise.resolve(),
};

function outdated(context: CommandContext, { message }: Error): ActionableError {
  const { params } = context.previews.shown();
  const run = () => installPreview.run(context, params);
  return new ActionableError(message, [{ title: vscode.l10n.t('Show New Plan'), run }]);
}
