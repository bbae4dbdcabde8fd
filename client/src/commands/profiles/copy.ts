import * as vscode from 'vscode';
import type { ChangeOf } from '../../../../server/src/protocol/profiles';
import { readPath, readText } from '../arguments';
import { askForProfile } from './askForProfile';
import { nameQuestion } from './nameQuestion';
import { profileCommand } from './profileCommand';

/** Copies a profile with all that it holds. */
export const profileCopy = profileCommand<ChangeOf<'profile-copy'>>({
  id: 'mapisvc.profile.copy',
  title: () => vscode.l10n.t('Copying the profile'),
  read: argument => ({
    operation: 'profile-copy',
    sandbox: readPath(argument, 'sandbox'),
    name: readText(argument, 'name'),
    to: readText(argument, 'to'),
  }),
  async ask(chosen, context) {
    let to = '';
    const title = vscode.l10n.t('Copy Profile');
    const found = await askForProfile(chosen, context, {
      title,
      more: 1,
      next:
        ({ sandbox, profile, place }) =>
        async asker => {
          const step = place(1);
          const value = to || vscode.l10n.t('{name} Copy', { name: profile.name });
          to = await asker.text({ title, ...(step && { step }), ...nameQuestion(context, sandbox), value });
          return undefined;
        },
    });
    return found && { operation: 'profile-copy', sandbox: found.sandbox, name: found.profile.name, to };
  },
  success: ({ name, to }) => vscode.l10n.t('The profile {name} was copied to {to}.', { name, to }),
});
