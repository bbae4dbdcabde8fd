import type { Draft } from '../draft';
import { ownedProfile, profileDigest } from '../owned/profiles';
import { hasUser, withoutUsers } from '../owned/users';
import { deleteProfile } from '../profile/delete';
import { copiesOf, serviceNameOf } from '../profile/holders';
import { Profile, profileNames } from '../profile/profileKeys';
import { removeService, servicesOf } from '../profile/services';
import { settleProfile } from '../profile/settle';

/**
 * Takes a service out of each profile, and away a profile that an install has made for it and nobody has changed: at
 * once, or with the last service in it that was installed.
 */
export async function removeFromProfiles(draft: Draft, service: string): Promise<void> {
  const registry = await draft.registry('user');
  for (const name of profileNames(registry)) takeOut(draft, new Profile(registry, name), service);
  await draft.putRegistry('user', registry);
}

function takeOut({ owned }: Draft, profile: Profile, service: string): void {
  const known = ownedProfile(owned, profile);
  const copies = copiesOf(profile, service);
  for (const uid of copies) removeService(profile, uid);
  if (copies.length > 0) settleProfile(profile);
  if (!known || (copies.length === 0 && !hasUser(known.users, service))) return;
  known.users = withoutUsers(known.users, [service]);
  known.digest = profileDigest(profile.registry, profile);
  const holdsInstalled = servicesOf(profile).some(uid =>
    hasUser(owned.record.services, serviceNameOf(profile, uid)),
  );
  if (known.users.length > 0 || holdsInstalled) return;
  owned.record.profiles = owned.record.profiles.filter(other => other !== known);
  deleteProfile(profile);
}
