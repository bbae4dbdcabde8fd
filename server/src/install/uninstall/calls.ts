import type { Draft } from '../draft';
import type { EntryPointNames } from '../entryPoint';
import { copiesOf } from '../profile/holders';
import { Profile } from '../profile/profileKeys';
import { callDelete, callIfPossible } from '../profiles/calls';

/** MSG_SERVICE_DELETE for each copy of a service in some profiles. */
export async function callDeleteIn(
  draft: Draft,
  service: string,
  profiles: readonly string[],
): Promise<void> {
  const registry = await draft.registry('user');
  for (const name of profiles) {
    const profile = new Profile(registry, name);
    for (const uid of copiesOf(profile, service)) await callDelete(draft, profile, uid);
  }
}

/** MSG_SERVICE_UNINSTALL; false where the user wants to keep the service. */
export async function callUninstall(draft: Draft, service: string, names: EntryPointNames): Promise<boolean> {
  const call = await callIfPossible(draft, names, { service, context: 'MSG_SERVICE_UNINSTALL' });
  return call === null || call.effect === 'done';
}
