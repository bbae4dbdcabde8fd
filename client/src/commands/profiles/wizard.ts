import * as vscode from 'vscode';
import { type ChangeOf, offeredServices } from '../../../../server/src/protocol/profiles';
import { askSteps } from '../../multiStep';
import { readPath, readText } from '../arguments';
import { isRecord } from '../chosen';
import { nothingInstalled } from './addService';
import { askForSandboxWithProfiles } from './askForProfile';
import { profileCommand } from './profileCommand';
import { Wizard } from './wizardPages';

type WizardChange = ChangeOf<'profile-wizard'>;

/** The Profile Wizard: a new profile with services that support it, each configured with what is filled in. */
export const profileWizard = profileCommand<WizardChange>({
  id: 'mapisvc.profile.wizard',
  title: () => vscode.l10n.t('The Profile Wizard makes the profile'),
  read: argument => ({
    operation: 'profile-wizard',
    sandbox: readPath(argument, 'sandbox'),
    name: readText(argument, 'name'),
    services: readServices(argument),
  }),
  async ask(chosen, context) {
    const description = await askForSandboxWithProfiles(chosen, context);
    if (!description) return undefined;
    const { sandbox } = description.status;
    const offered = await context.server.ask(offeredServices, { sandbox });
    if (offered.length === 0) throw new Error(nothingInstalled(sandbox));
    const wizard = new Wizard(context, sandbox, offered, description.profiles.length === 0);
    return (await askSteps(wizard.askName)) ? wizard.change : undefined;
  },
  success: ({ name, services }) =>
    vscode.l10n.t('The profile {name} has {services} now.', {
      name,
      services: services.map(({ service }) => service).join(', '),
    }),
});

/** A service by its name, or with what is filled in: `{ service, properties }`. @throws Error for anything else. */
function readServices({ services }: Readonly<Record<string, unknown>>): WizardChange['services'] {
  if (Array.isArray(services) && services.every(isService))
    return services.map(service => (typeof service === 'string' ? { service } : service));
  throw new Error(
    vscode.l10n.t(
      'The argument “{name}” must be a list of names of services, or of objects with “service” and “properties”.',
      { name: 'services' },
    ),
  );
}

function isService(value: unknown): value is string | WizardChange['services'][number] {
  if (typeof value === 'string') return true;
  if (!isRecord(value) || typeof value['service'] !== 'string') return false;
  const { properties = [] } = value;
  return Array.isArray(properties) && properties.every(property => typeof property === 'string');
}
