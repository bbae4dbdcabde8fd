import { resourceFlag } from '../../language/knowledge/flags';
import { providerType } from '../../language/knowledge/providerTypes';
import { profileTags } from '../../language/knowledge/registry';
import type { Section } from '../../language/model/sectionIndex';
import { fold } from '../../language/text/fold';
import { binary, text } from '../registry/value';
import { copySection, type ProfileSource } from './copySection';
import { type Profile, type Uid, valueName } from './profileKeys';
import { longOf } from './storedProperty';

/** The lists of providers that a profile keeps, by the type of the provider. */
export const PROVIDER_LISTS: ReadonlyMap<number, number> = new Map([
  [providerType('MAPI_STORE_PROVIDER')!.number, profileTags.storeProviders],
  [providerType('MAPI_AB_PROVIDER')!.number, profileTags.addressBookProviders],
  [providerType('MAPI_TRANSPORT_PROVIDER')!.number, profileTags.transportProviders],
]);

export const RESOURCE_TYPE = 0x3e030003;
export const RESOURCE_FLAGS = 0x30090003;

/** Whether the profile has a service of this name that it can hold only once. */
export function refusesSecondCopy(profile: Profile, service: Section): boolean {
  const singleCopy = resourceFlag('SERVICE_SINGLE_COPY')!.value;
  return servicesOf(profile).some(uid => {
    const section = profile.section(uid);
    const name = profile.registry.get(section, valueName(profileTags.serviceName));
    const flags = longOf(profile.registry.get(section, valueName(RESOURCE_FLAGS)));
    return name?.kind === 'text' && fold(name.text) === fold(service.name) && (flags & singleCopy) !== 0;
  });
}

/** The UIDs of the services in a profile, in its order. */
export function servicesOf(profile: Profile): readonly Uid[] {
  return profile.uids(profile.own, profileTags.services);
}

/**
 * Adds a service to a profile as CreateMsgService does before it calls the entry point: a section for the service, one
 * for each provider and extra section, everything copied from MapiSvc.inf (imsgserviceadmin-createmsgservice).
 */
export function addService(source: ProfileSource, profile: Profile, service: Section): Uid {
  const uid = source.draft.identifier(profile.name, String(servicesOf(profile).length), service.name);
  const key = profile.section(uid);
  copySection(source, profile, key, service);
  profile.registry.set(key, valueName(profileTags.serviceName), text(service.name));
  profile.addUid(profile.own, profileTags.services, uid);
  for (const { target } of source.mapisvc.providersOf(service))
    if (target) addProviderSection(source, profile, uid, target);
  addExtraSections(source, profile, service, key);
  return uid;
}

/** Takes a service out of a profile, with the sections of its providers and its extra sections. */
export function removeService(profile: Profile, uid: Uid): void {
  const key = profile.section(uid);
  for (const list of PROVIDER_LISTS.values()) profile.removeUids(profile.own, list, profile.uids(key, list));
  profile.removeUids(profile.own, profileTags.services, [uid]);
  for (const section of sectionsBelow(profile, uid)) profile.registry.deleteKey(section);
  profile.registry.deleteKey(key);
}

/** Adds a provider to a service in a profile: a section of its own, copied from MapiSvc.inf. */
export function addProviderSection(
  source: ProfileSource,
  profile: Profile,
  owner: Uid,
  provider: Section,
): Uid {
  const { registry } = profile;
  const at = providerSectionsOf(profile, owner).length;
  const uid = source.draft.identifier(
    profile.name,
    Buffer.from(owner).toString('hex'),
    String(at),
    provider.name,
  );
  const key = profile.section(uid);
  copySection(source, profile, key, provider);
  const service = registry.get(profile.section(owner), valueName(profileTags.serviceName));
  if (service) registry.set(key, valueName(profileTags.serviceName), service);
  registry.set(key, valueName(profileTags.serviceUid), binary(owner));
  const list = PROVIDER_LISTS.get(longOf(registry.get(key, valueName(RESOURCE_TYPE))));
  for (const section of list === undefined ? [] : [profile.own, profile.section(owner)])
    profile.addUid(section, list!, uid);
  return uid;
}

/** Takes a provider out of a service in a profile. */
export function removeProviderSection(profile: Profile, owner: Uid, uid: Uid): void {
  for (const list of PROVIDER_LISTS.values())
    for (const section of [profile.own, profile.section(owner)]) profile.removeUids(section, list, [uid]);
  profile.registry.deleteKey(profile.section(uid));
}

/** The keys of the provider sections of a service, sorted. */
export function providerSectionsOf(profile: Profile, service: Uid): readonly string[] {
  return profile.registry
    .subkeys(profile.key)
    .map(name => `${profile.key}\\${name}`)
    .filter(section => {
      const owner = profile.registry.get(section, valueName(profileTags.serviceUid));
      return owner?.kind === 'bytes' && Buffer.from(owner.bytes).equals(service);
    });
}

function sectionsBelow(profile: Profile, uid: Uid): readonly string[] {
  const shared = servicesOf(profile).flatMap(other =>
    profile.uids(profile.section(other), profileTags.extraUids),
  );
  const extra = profile
    .uids(profile.section(uid), profileTags.extraUids)
    .filter(own => !shared.some(other => Buffer.from(other).equals(own)));
  return [...providerSectionsOf(profile, uid), ...extra.map(section => profile.section(section))];
}

/** An extra section is known by its UID, so that one with the same UID is the same section. */
function addExtraSections(source: ProfileSource, profile: Profile, service: Section, key: string): void {
  for (const { name } of service.content.list('Sections')) {
    const section = source.mapisvc.find(name);
    const digits = section?.content.entry('UID')?.value ?? '';
    if (!section || !/^[0-9a-f]{32}$/i.test(digits)) continue;
    const uid = new Uint8Array(Buffer.from(digits, 'hex'));
    copySection(source, profile, profile.section(uid), section);
    profile.addUid(key, profileTags.extraUids, uid);
  }
}
