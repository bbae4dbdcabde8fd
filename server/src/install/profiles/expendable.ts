import { profileTags } from '../../language/knowledge/registry';
import type { Draft } from '../draft';
import { valueDigest } from '../owned/values';
import { serviceNameOf } from '../profile/holders';
import { makeProfile, type Profile, type Uid, valueName } from '../profile/profileKeys';
import { addService, providerSectionsOf, RESOURCE_FLAGS } from '../profile/services';
import { type NamedValue, Registry } from '../registry/registry';

/*
 * A profile is expendable: nothing should stand in it alone that would be hard to make again, as no tool recovers or
 * moves it (supporting-message-service-installation).
 */

/** Tells what of a service in a profile would come back if the service were removed and added again. */
export type Recreatable = (profile: Profile, service: Uid) => (value: NamedValue) => boolean;

/** What MapiSvc.inf gives each service, worked out by adding it to a profile of its own that nobody sees. */
export async function recreatable(draft: Draft): Promise<Recreatable> {
  const mapisvc = await draft.mapisvc();
  return (profile, service) => {
    const name = serviceNameOf(profile, service);
    const section = mapisvc?.isService(name) ? mapisvc.find(name) : undefined;
    const given = new Set(COMPUTED);
    if (mapisvc && section) {
      const scratch = makeProfile(new Registry(), 'scratch', new Uint8Array(16));
      const uid = addService({ draft, mapisvc }, scratch, section);
      const extra = scratch
        .uids(scratch.section(uid), profileTags.extraUids)
        .map(each => scratch.section(each));
      for (const key of [scratch.section(uid), ...providerSectionsOf(scratch, uid), ...extra])
        for (const value of scratch.registry.values(key)) given.add(textOf(value));
    }
    return value => given.has(value.name) || given.has(textOf(value));
  };
}

/** What MAPI works out by itself. */
const COMPUTED = [...Object.values(profileTags), RESOURCE_FLAGS].map(valueName);

function textOf({ name, value }: NamedValue): string {
  return `${name}=${valueDigest(value)}`;
}
