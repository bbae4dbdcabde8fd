import * as vscode from 'vscode';
import {
  type ChangeOf,
  type OfferedProperty,
  offeredServices,
  showProfile,
} from '../../../../server/src/protocol/profiles';
import { readPath, readText, readTexts } from '../arguments';
import type { CommandContext } from '../command';
import { askForService, type FoundService, nameInProfile } from './askForService';
import { profileCommand } from './profileCommand';
import type { PropertyQuestion } from './propertyItems';
import { propertyStep, writtenAnswers } from './propertySteps';

/** Configures a service of a profile: its entry point is called with the properties. */
export const profileConfigure = profileCommand<ChangeOf<'profile-configure'>>({
  id: 'mapisvc.profile.configure',
  title: () => vscode.l10n.t('Configuring the service'),
  read(argument) {
    const flags = readTexts(argument, 'flags');
    return {
      operation: 'profile-configure',
      sandbox: readPath(argument, 'sandbox'),
      name: readText(argument, 'name'),
      service: readText(argument, 'service'),
      properties: readTexts(argument, 'properties') ?? [],
      ...(flags && { flags }),
    };
  },
  async ask(chosen, context) {
    const answers = new Map<string, string>();
    const found = await askForService(chosen, context, {
      title: title(),
      fits: ({ hasEntryPoint }) => hasEntryPoint,
      more: 1,
      next: service => propertyStep(context, () => questionFor(context, service, answers)),
    });
    if (!found) return undefined;
    const { sandbox, profile, service } = found;
    return {
      operation: 'profile-configure',
      sandbox,
      name: profile.name,
      service: nameInProfile(profile, service),
      properties: writtenAnswers(answers),
    };
  },
  success: ({ name, service }) =>
    vscode.l10n.t('The service {service} in {name} was configured.', { name, service }),
});

const title = () => vscode.l10n.t('Configure Service in Profile');

async function questionFor(
  { server }: CommandContext,
  { sandbox, profile, service, place }: FoundService,
  answers: Map<string, string>,
): Promise<PropertyQuestion> {
  const [details, offered] = await Promise.all([
    server.ask(showProfile, { sandbox, name: profile.name }),
    server.ask(offeredServices, { sandbox }),
  ]);
  const shown = details.services.find(({ uid }) => uid === service.uid);
  const sections = shown ? [shown, ...shown.providers] : [];
  return {
    title: title(),
    step: place(1),
    service: service.displayName,
    offered: offered.find(({ name }) => name === service.name)?.properties ?? NONE,
    current: new Map(
      sections.flatMap(({ properties }) => properties.map(({ tag, value }) => [tag, value] as const)),
    ),
    answers,
    done: {
      label: vscode.l10n.t('Configure {service}', { service: service.displayName }),
      next: () => undefined,
    },
  };
}

const NONE: readonly OfferedProperty[] = [];
