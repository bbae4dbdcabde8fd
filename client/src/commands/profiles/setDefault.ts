import * as vscode from 'vscode';
import type { ChangeOf } from '../../../../server/src/protocol/profiles';
import { readPath, readText } from '../arguments';
import { askForProfile } from './askForProfile';
import { profileCommand } from './profileCommand';

/** Makes a profile the one that Outlook takes unasked. */
export const profileSetDefault = profileCommand<ChangeOf<'profile-set-default'>>({
  id: 'mapisvc.profile.setDefault',
  title: () => vscode.l10n.t('Changing the default profile'),
  read: argument => ({
    operation: 'profile-set-default',
    sandbox: readPath(argument, 'sandbox'),
    name: readText(argument, 'name'),
  }),
  async ask(chosen, context) {
    const found = await askForProfile(chosen, context, {
      title: vscode.l10n.t('Make Profile the Default'),
      fits: ({ isDefault }) => !isDefault,
    });
    return found && { operation: 'profile-set-default', sandbox: found.sandbox, name: found.profile.name };
  },
  success: ({ name }) => vscode.l10n.t('{name} is the default profile.', { name }),
});
