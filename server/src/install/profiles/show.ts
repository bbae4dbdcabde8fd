import { providerTypeByNumber } from '../../language/knowledge/providerTypes';
import { profileTags } from '../../language/knowledge/registry';
import type { PublicHeader } from '../../language/surroundings/surroundings';
import type { Host } from '../host';
import { shown } from '../message';
import { nodeHost } from '../nodeHost';
import { newDraft } from '../prepare';
import { type ProfileContents, profilesIn } from '../profile/contents';
import { serviceNameOf } from '../profile/holders';
import { defaultProfile, hex, type Profile, type Uid, valueName } from '../profile/profileKeys';
import { providerSectionsOf, RESOURCE_TYPE, servicesOf } from '../profile/services';
import { longOf } from '../profile/storedProperty';
import { readRegistryOf } from '../registry/file';
import type { PlanOptions } from '../request';
import { openSandbox } from '../sandbox/sandbox';
import { type Recreatable, recreatable } from './expendable';
import { findProfile } from './find';
import { type PropertyDetails, type PropertyPlace, propertyDetails } from './property';

/** A profile with all that it holds, for people to look at: secrets are masked, secure properties not shown at all. */
export interface ProfileDetails {
  readonly name: string;
  readonly isDefault: boolean;
  /** In the profile's order. */
  readonly services: readonly ServiceDetails[];
  /** The transports by their UIDs, in the order in which they are asked. */
  readonly transports: readonly string[];
}

export interface SectionDetails {
  /** 32 hexadecimal digits. */
  readonly uid: string;
  readonly properties: readonly ShownProperty[];
}

export interface ShownProperty extends PropertyDetails {
  /** Whether it would be lost with the profile: MapiSvc.inf does not give it again. */
  readonly isOnlyHere: boolean;
}

export interface ServiceDetails extends SectionDetails {
  readonly name: string;
  readonly providers: readonly ProviderDetails[];
  /** Sections of its own beside the providers'. */
  readonly extra: readonly SectionDetails[];
}

export interface ProviderDetails extends SectionDetails {
  /** Such as MAPI_STORE_PROVIDER; null where the number is none that MAPI knows. */
  readonly type: string | null;
}

/** The profiles of a sandbox, sorted by name. Writes nothing. @throws Refusal where the folder is no sandbox. */
export async function listProfiles(
  sandbox: string,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<readonly ProfileContents[]> {
  return profilesIn(await readRegistryOf(await openSandbox(sandbox, host, options), 'user'));
}

export interface ShowRequest {
  readonly sandbox: string;
  readonly name: string;
  /** Public headers, which name the properties of services. */
  readonly headers?: readonly PublicHeader[];
}

/**
 * One profile of a sandbox. Writes nothing.
 * @throws Refusal where there is none.
 */
export async function showProfile(
  { sandbox, name, headers = [] }: ShowRequest,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<ProfileDetails> {
  const draft = await newDraft(await openSandbox(sandbox, host, options), '');
  const registry = await draft.registry('user');
  const profile = findProfile(registry, name);
  const comesBack = await recreatable(draft);
  const { codePage } = draft.sandbox.settings;
  return {
    name: shown(profile.name),
    isDefault: defaultProfile(registry) === profile.name,
    services: servicesOf(profile).map(uid =>
      serviceDetails({ profile, headers, codePage, comesBack: comesBack(profile, uid) }, uid),
    ),
    transports: profile.uids(profile.own, profileTags.transportProviders).map(hex),
  };
}

/** Where a service is shown. */
interface Place extends Omit<PropertyPlace, 'family'> {
  readonly profile: Profile;
  readonly comesBack: ReturnType<Recreatable>;
}

function serviceDetails(place: Place, uid: Uid): ServiceDetails {
  const { profile } = place;
  return {
    ...sectionDetails(place, profile.section(uid), 'service'),
    name: shown(serviceNameOf(profile, uid)),
    providers: providerSectionsOf(profile, uid).map(section => {
      const number = longOf(profile.registry.get(section, valueName(RESOURCE_TYPE)));
      return {
        ...sectionDetails(place, section, 'provider'),
        type: providerTypeByNumber(number)?.name ?? null,
      };
    }),
    extra: profile
      .uids(profile.section(uid), profileTags.extraUids)
      .map(extra => sectionDetails(place, profile.section(extra), null)),
  };
}

function sectionDetails(place: Place, section: string, family: PropertyPlace['family']): SectionDetails {
  const properties = place.profile.registry.values(section).flatMap(value => {
    const details = propertyDetails(value, { ...place, family });
    return details ? [{ ...details, isOnlyHere: !place.comesBack(value) }] : [];
  });
  return { uid: section.slice(section.lastIndexOf('\\') + 1), properties };
}
