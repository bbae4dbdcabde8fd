import * as l10n from '@vscode/l10n';
import { resourceFlag } from '../../language/knowledge/flags';
import { profileTags } from '../../language/knowledge/registry';
import type { Draft } from '../draft';
import { hex, type Profile, type Uid } from '../profile/profileKeys';
import { PROVIDER_LISTS } from '../profile/services';
import { makeFirstStoreDefault, sectionFlags } from '../profile/settle';
import { Refusal } from '../refusal';
import type { Registry } from '../registry/registry';
import { findByName, findProfile } from './find';
import type { RequestFor } from './request';

/** IMsgServiceAdmin::MsgServiceTransportOrder. */
export async function orderTransports(
  draft: Draft,
  registry: Registry,
  { name, order }: RequestFor<'profile-transport-order'>,
): Promise<void> {
  putFirst(draft, findProfile(registry, name), profileTags.transportProviders, order);
}

/**
 * The order of the providers of one type, which decides where names and messages are looked for, and which store is the
 * default one (mapi-profiles).
 * @throws Refusal where the profile does not have them, or they are of several types.
 */
export async function orderProviders(
  draft: Draft,
  registry: Registry,
  { name, order }: RequestFor<'profile-provider-order'>,
): Promise<void> {
  const profile = findProfile(registry, name);
  const all = [...PROVIDER_LISTS.values()].flatMap(list => profile.uids(profile.own, list));
  const wanted = order.map(each => hex(findByName(profile, all, each)));
  const list = [...PROVIDER_LISTS.values()].find(tag => {
    const uids = profile.uids(profile.own, tag).map(hex);
    return wanted.every(uid => uids.includes(uid));
  });
  if (list === undefined || wanted.length === 0)
    throw new Refusal(
      'bad-profile',
      l10n.t('Name providers of one type: stores, address books and transports have an order each.'),
    );
  putFirst(draft, profile, list, wanted);
}

function putFirst(draft: Draft, profile: Profile, list: number, order: readonly string[]): void {
  const uids = profile.uids(profile.own, list);
  const first = order.map(wanted => findByName(profile, uids, wanted));
  const rest = uids.filter(uid => !first.some(other => hex(other) === hex(uid)));
  profile.setUids(profile.own, list, [...new Set(first), ...rest]);
  if (list === profileTags.storeProviders) makeFirstStoreDefault(profile);
  if (list === profileTags.transportProviders) noteLast(draft, profile);
}

/** A transport with STATUS_XP_PREFER_LAST only wishes to be last: whoever orders transports may decide otherwise. */
function noteLast(draft: Draft, profile: Profile): void {
  const uids = profile.uids(profile.own, profileTags.transportProviders);
  const isLast = (uid: Uid) =>
    (sectionFlags(profile, uid) & resourceFlag('STATUS_XP_PREFER_LAST')!.value) !== 0;
  const at = uids.findIndex(isLast);
  if (at >= 0 && uids.slice(at).some(uid => !isLast(uid)))
    draft.note(
      l10n.t(
        'A transport that wants to be last (STATUS_XP_PREFER_LAST) is before others now. It is put last again when a service comes or goes.',
      ),
    );
}
