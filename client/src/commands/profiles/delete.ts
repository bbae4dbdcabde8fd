import * as vscode from 'vscode';
import type { ChangeOf } from '../../../../server/src/protocol/profiles';
import { readPath, readText } from '../arguments';
import { isConfirmed } from '../confirm';
import { askForProfile } from './askForProfile';
import { profileCommand } from './profileCommand';

/** Deletes a profile; somebody who asks for it has to confirm it. */
export const profileDelete = profileCommand<ChangeOf<'profile-delete'>>({
  id: 'mapisvc.profile.delete',
  title: () => vscode.l10n.t('Deleting the profile'),
  read: argument => ({
    operation: 'profile-delete',
    sandbox: readPath(argument, 'sandbox'),
    name: readText(argument, 'name'),
  }),
  async ask(chosen, context) {
    const found = await askForProfile(chosen, context, { title: vscode.l10n.t('Delete Profile') });
    if (!found) return undefined;
    const { sandbox, profile } = found;
    const { name } = profile;
    const confirmed = await isConfirmed(
      vscode.l10n.t('Delete the profile {name}?', { name }),
      profile.services.length > 0
        ? vscode.l10n.t('Its services are told, by MSG_SERVICE_DELETE: {services}.', {
            services: profile.services.map(({ displayName }) => displayName).join(', '),
          })
        : vscode.l10n.t('It holds no services.'),
      vscode.l10n.t('Delete'),
    );
    return confirmed ? { operation: 'profile-delete', sandbox, name } : undefined;
  },
  success: ({ name }) => vscode.l10n.t('The profile {name} was deleted.', { name }),
});
