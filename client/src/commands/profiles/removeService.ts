import * as vscode from 'vscode';
import type { ChangeOf } from '../../../../server/src/protocol/profiles';
import type { ServiceInProfile } from '../../../../server/src/protocol/sandbox';
import { readPath, readText } from '../arguments';
import { isConfirmed } from '../confirm';
import { askForService, nameInProfile } from './askForService';
import { profileCommand } from './profileCommand';

/** Takes a service out of a profile; somebody who asks for it has to confirm it. */
export const profileRemoveService = profileCommand<ChangeOf<'profile-remove-service'>>({
  id: 'mapisvc.profile.removeService',
  title: () => vscode.l10n.t('Removing the service'),
  read: argument => ({
    operation: 'profile-remove-service',
    sandbox: readPath(argument, 'sandbox'),
    name: readText(argument, 'name'),
    service: readText(argument, 'service'),
  }),
  async ask(chosen, context) {
    const found = await askForService(chosen, context, {
      title: vscode.l10n.t('Remove Service from Profile'),
    });
    if (!found || !(await isConfirmedFor(found.profile.name, found.service))) return undefined;
    const { sandbox, profile, service } = found;
    return {
      operation: 'profile-remove-service',
      sandbox,
      name: profile.name,
      service: nameInProfile(profile, service),
    };
  },
  success: ({ name, service }) =>
    vscode.l10n.t('The service {service} was removed from {name}.', { name, service }),
});

function isConfirmedFor(profile: string, { displayName }: ServiceInProfile): Promise<boolean> {
  return isConfirmed(
    vscode.l10n.t('Remove {service} from the profile {profile}?', { service: displayName, profile }),
    vscode.l10n.t(
      'What is configured in the profile goes with it. Added again, the service has the values of MapiSvc.inf.',
    ),
    vscode.l10n.t('Remove'),
  );
}
