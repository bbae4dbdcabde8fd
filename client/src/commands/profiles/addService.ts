import * as vscode from 'vscode';
import {
  type ChangeOf,
  type OfferedService,
  offeredServices,
} from '../../../../server/src/protocol/profiles';
import type { ProfileContents } from '../../../../server/src/protocol/sandbox';
import type { Step } from '../../multiStep';
import { readPath, readText, readTexts } from '../arguments';
import type { CommandContext } from '../command';
import { askForProfile, type FoundProfile } from './askForProfile';
import { profileCommand } from './profileCommand';
import { refusedItems } from './refusedItems';

/** Adds a service that MapiSvc.inf describes to a profile. */
export const profileAddService = profileCommand<ChangeOf<'profile-add-service'>>({
  id: 'mapisvc.profile.addService',
  title: () => vscode.l10n.t('Adding the service'),
  read(argument) {
    const flags = readTexts(argument, 'flags');
    return {
      operation: 'profile-add-service',
      sandbox: readPath(argument, 'sandbox'),
      name: readText(argument, 'name'),
      service: readText(argument, 'service'),
      ...(flags && { flags }),
    };
  },
  async ask(chosen, context) {
    let service = '';
    const found = await askForProfile(chosen, context, {
      title: title(),
      more: 1,
      next: profile => serviceStep(context, profile, name => (service = name)),
    });
    if (!found) return undefined;
    return { operation: 'profile-add-service', sandbox: found.sandbox, name: found.profile.name, service };
  },
  success: ({ name, service }) =>
    vscode.l10n.t('The service {service} was added to {name}.', { name, service }),
});

const title = () => vscode.l10n.t('Add Service to Profile');

function serviceStep(
  { server }: CommandContext,
  { sandbox, profile, place }: FoundProfile,
  keep: (service: string) => void,
): Step {
  const ask: Step = async asker => {
    const offered = await server.ask(offeredServices, { sandbox });
    if (offered.length === 0) throw new Error(nothingInstalled(sandbox));
    const step = place(1);
    const chosen = await asker.pick<vscode.QuickPickItem & { readonly service?: OfferedService }>({
      title: title(),
      ...(step && { step }),
      placeholder: vscode.l10n.t('Which service does {profile} get?', { profile: profile.name }),
      items: [
        ...offered
          .filter(service => problemOf(profile, service) === null)
          .map(service => ({
            label: service.displayName,
            description: service.name,
            iconPath: new vscode.ThemeIcon('mail'),
            service,
          })),
        ...refusedItems(offered, service => problemOf(profile, service)),
      ],
    });
    if (!chosen.service) return ask;
    keep(chosen.service.name);
    return undefined;
  };
  return ask;
}

/** Why a profile cannot get a service; null where it can. */
function problemOf({ services }: ProfileContents, { name, isSingleCopy }: OfferedService): string | null {
  if (!isSingleCopy || !services.some(held => held.name.toLowerCase() === name.toLowerCase())) return null;
  return vscode.l10n.t('It is there already, and SERVICE_SINGLE_COPY allows but one.');
}

export function nothingInstalled(sandbox: string): string {
  return vscode.l10n.t('The MapiSvc.inf of {sandbox} has no service. Install one first.', {
    sandbox: vscode.workspace.asRelativePath(sandbox),
  });
}
