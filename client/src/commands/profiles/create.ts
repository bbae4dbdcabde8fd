import * as vscode from 'vscode';
import {
  type ChangeOf,
  type OfferedService,
  offeredServices,
} from '../../../../server/src/protocol/profiles';
import { askSteps, type Step } from '../../multiStep';
import { readPath, readText, readTexts } from '../arguments';
import { askForSandboxWithProfiles } from './askForProfile';
import { nameQuestion } from './nameQuestion';
import { profileCommand } from './profileCommand';

/** Makes a profile, with the default services unless others are named. */
export const profileCreate = profileCommand<ChangeOf<'profile-create'>>({
  id: 'mapisvc.profile.create',
  title: () => vscode.l10n.t('Creating the profile'),
  read(argument) {
    const services = readTexts(argument, 'services');
    return {
      operation: 'profile-create',
      sandbox: readPath(argument, 'sandbox'),
      name: readText(argument, 'name'),
      ...(services && { services }),
    };
  },
  async ask(chosen, context) {
    const description = await askForSandboxWithProfiles(chosen, context);
    if (!description) return undefined;
    const { sandbox } = description.status;
    const offered = await context.server.ask(offeredServices, { sandbox });
    const title = vscode.l10n.t('Create Profile');
    let name = '';
    let services = offered.filter(({ isDefault }) => isDefault);
    const askServices: Step = async asker => {
      const items = offered.map(itemOf);
      const chosenItems = await asker.pickMany({
        title,
        step: [2, 2],
        placeholder: vscode.l10n.t('Which services does it get? Marked are the default services.'),
        items,
        selected: items.filter(({ service }) => services.includes(service)),
      });
      services = chosenItems.map(({ service }) => service);
      return undefined;
    };
    const askName: Step = async asker => {
      const step = offered.length > 0 ? ([1, 2] as const) : undefined;
      name = await asker.text({
        title,
        ...(step && { step }),
        ...nameQuestion(context, sandbox),
        value: name,
      });
      return step && askServices;
    };
    if (!(await askSteps(askName))) return undefined;
    return { operation: 'profile-create', sandbox, name, services: services.map(service => service.name) };
  },
  success: ({ name }) => vscode.l10n.t('The profile {name} was created.', { name }),
});

function itemOf(service: OfferedService) {
  return {
    label: service.displayName,
    description: [service.name, ...(service.isDefault ? [vscode.l10n.t('default service')] : [])].join(' · '),
    service,
  };
}
