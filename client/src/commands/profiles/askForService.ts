import * as vscode from 'vscode';
import type { ProfileContents, ServiceInProfile } from '../../../../server/src/protocol/sandbox';
import type { Asker, Step } from '../../multiStep';
import type { Chosen } from '../chosen';
import type { CommandContext } from '../command';
import { askForProfile, type FoundProfile } from './askForProfile';

export interface FoundService extends FoundProfile {
  readonly service: ServiceInProfile;
}

export interface ServiceQuestion {
  /** What the command is called. */
  readonly title: string;
  /** Which services it can be called for; all where it is left out. */
  readonly fits?: (service: ServiceInProfile) => boolean;
  /** How many questions come behind. */
  readonly more?: number;
  /** The first of these. */
  readonly next?: (found: FoundService) => Step;
}

/** Asks for a service in a profile, as far as that is not chosen, and then for more; undefined where the user left. */
export async function askForService(
  chosen: Chosen,
  context: CommandContext,
  { title, fits = () => true, more = 0, next }: ServiceQuestion,
): Promise<FoundService | undefined> {
  const asked = chosen.service === undefined ? 1 : 0;
  let service: ServiceInProfile | undefined;
  const foundIn = (profile: FoundProfile, inIt: ServiceInProfile): FoundService => ({
    ...profile,
    service: inIt,
    place: number => profile.place(asked + number),
  });
  const found = await askForProfile(chosen, context, {
    title,
    fits: ({ services }) => services.some(fits),
    more: asked + more,
    next: profile => {
      service = chosenService(profile, chosen);
      if (service) return next?.(foundIn(profile, service));
      return async asker => {
        service = await pickService(asker, title, profile, fits);
        return next?.(foundIn(profile, service));
      };
    },
  });
  return found && service && foundIn(found, service);
}

/** What a service of a profile is called: its name, or its UID where several have that name. */
export function nameInProfile({ services }: ProfileContents, { name, uid }: ServiceInProfile): string {
  return services.filter(other => other.name === name).length > 1 ? uid : name;
}

interface ServiceItem extends vscode.QuickPickItem {
  readonly service: ServiceInProfile;
}

/** @param fits Which services can be chosen. */
async function pickService(
  asker: Asker,
  title: string,
  { profile, place }: FoundProfile,
  fits: (service: ServiceInProfile) => boolean,
): Promise<ServiceInProfile> {
  const items = profile.services.filter(fits).map(
    (service): ServiceItem => ({
      label: service.displayName,
      description: service.name,
      iconPath: new vscode.ThemeIcon('mail'),
      ...(nameInProfile(profile, service) === service.uid && { detail: `UID ${service.uid}` }),
      service,
    }),
  );
  if (items.length === 0) throw new Error(noService(profile));
  const placeholder = vscode.l10n.t('Which service of {profile}?', { profile: profile.name });
  const step = place(1);
  return (await asker.pick({ title, placeholder, items, ...(step && { step }) })).service;
}

/** The service of a profile that somebody has pointed at. */
function chosenService({ profile }: FoundProfile, chosen: Chosen): ServiceInProfile | undefined {
  return profile.services.find(service => nameInProfile(profile, service) === chosen.service);
}

function noService({ name }: ProfileContents): string {
  return vscode.l10n.t('The profile {profile} has no service for which this can be done.', { profile: name });
}
