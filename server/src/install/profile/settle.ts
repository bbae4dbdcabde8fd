import { resourceFlag } from '../../language/knowledge/flags';
import { profileTags } from '../../language/knowledge/registry';
import { type Profile, type Uid, valueName } from './profileKeys';
import { RESOURCE_FLAGS, servicesOf } from './services';
import { long, longOf } from './storedProperty';

/*
 * What only one can have in a profile goes to the first that asks for it, and is taken from the others:
 * the identity (mapi-primary-identity) and the place of the default store (mapi-profiles).
 */

/** Settles identity, default store and transport order after services have come or gone. */
export function settleProfile(profile: Profile): void {
  const services = servicesOf(profile);
  const providers = services.flatMap(service => providersInOrder(profile, service));
  keepFirst(profile, providers, flag('STATUS_PRIMARY_IDENTITY'));
  keepFirst(profile, services, flag('SERVICE_PRIMARY_IDENTITY'));
  settleDefaultStore(profile, services);
  settleTransports(profile);
}

const LISTS = [profileTags.storeProviders, profileTags.addressBookProviders, profileTags.transportProviders];

function providersInOrder(profile: Profile, service: Uid): readonly Uid[] {
  return LISTS.flatMap(list => profile.uids(profile.section(service), list));
}

/** After the stores were ordered: the first one that may be is the default store. */
export function makeFirstStoreDefault(profile: Profile): void {
  for (const store of profile.uids(profile.own, profileTags.storeProviders))
    setFlag(profile, store, flag('STATUS_DEFAULT_STORE'), false);
  settleDefaultStore(profile, servicesOf(profile));
}

function settleDefaultStore(profile: Profile, services: readonly Uid[]): void {
  const isDefault = flag('STATUS_DEFAULT_STORE');
  const stores = profile
    .uids(profile.own, profileTags.storeProviders)
    .filter(store => (sectionFlags(profile, store) & flag('STATUS_NO_DEFAULT_STORE')) === 0);
  const first = stores.find(store => (sectionFlags(profile, store) & isDefault) !== 0) ?? stores[0];
  for (const store of stores) setFlag(profile, store, isDefault, store === first);
  for (const service of services) {
    const own = profile.uids(profile.section(service), profileTags.storeProviders);
    const hasDefault = first !== undefined && own.some(store => Buffer.from(store).equals(first));
    setFlag(profile, service, flag('SERVICE_DEFAULT_STORE'), hasDefault);
  }
}

/** Transports that want to be last come last, otherwise in the order in which they came. */
function settleTransports(profile: Profile): void {
  const uids = profile.uids(profile.own, profileTags.transportProviders);
  const isLast = (uid: Uid) => (sectionFlags(profile, uid) & flag('STATUS_XP_PREFER_LAST')) !== 0;
  const ordered = [...uids.filter(uid => !isLast(uid)), ...uids.filter(isLast)];
  if (ordered.some((uid, at) => uid !== uids[at]))
    profile.setUids(profile.own, profileTags.transportProviders, ordered);
}

function keepFirst(profile: Profile, sections: readonly Uid[], bit: number): void {
  const [, ...others] = sections.filter(section => (sectionFlags(profile, section) & bit) !== 0);
  for (const section of others) setFlag(profile, section, bit, false);
}

function flag(name: string): number {
  return resourceFlag(name)!.value;
}

/** PR_RESOURCE_FLAGS of a section. */
export function sectionFlags(profile: Profile, section: Uid): number {
  return longOf(profile.registry.get(profile.section(section), valueName(RESOURCE_FLAGS)));
}

function setFlag(profile: Profile, section: Uid, bit: number, on: boolean): void {
  const before = sectionFlags(profile, section);
  const after = on ? before | bit : before & ~bit;
  if (after !== before)
    profile.registry.set(profile.section(section), valueName(RESOURCE_FLAGS), long(after));
}
