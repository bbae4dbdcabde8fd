import type { ServiceInProfile } from '../../../../server/src/protocol/sandbox';
import type { Step } from '../../multiStep';
import type { Chosen } from '../chosen';
import type { CommandContext } from '../command';
import { askForProfile, chosenService, type FoundProfile, pickService } from './askForProfile';

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
