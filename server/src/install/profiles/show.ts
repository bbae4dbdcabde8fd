import { propertyOf } from '../../language/knowledge/properties';
import { isSecure } from '../../language/knowledge/propertyIds';
import { type PropertyTag, writeTag } from '../../language/knowledge/propertyTags';
import { PT_UNICODE } from '../../language/knowledge/propertyTypes';
import { providerTypeByNumber } from '../../language/knowledge/providerTypes';
import { profileTags } from '../../language/knowledge/registry';
import { maskSecrets } from '../../language/secrets';
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
import { type RegistryValue, utf16Text } from '../registry/value';
import type { PlanOptions } from '../request';
import { openSandbox } from '../sandbox/sandbox';
import { type Recreatable, recreatable } from './expendable';
import { findProfile } from './find';

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
  readonly properties: readonly PropertyDetails[];
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

export interface PropertyDetails {
  /** Eight hexadecimal digits. */
  readonly tag: string;
  /** What MAPI calls it; null where it is the service's own. */
  readonly name: string | null;
  /** Text, or bytes in hexadecimal digits; null for a secure property, which MAPI keeps encrypted. */
  readonly value: string | null;
  /** Whether it would be lost with the profile: MapiSvc.inf does not give it again. */
  readonly isOnlyHere: boolean;
}

/** The profiles of a sandbox, sorted by name. Writes nothing. @throws Refusal where the folder is no sandbox. */
export async function listProfiles(
  sandbox: string,
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<readonly ProfileContents[]> {
  return profilesIn(await readRegistryOf(await openSandbox(sandbox, host, options), 'user'));
}

/** One profile of a sandbox. Writes nothing. @throws Refusal where there is none. */
export async function showProfile(
  { sandbox, name }: { readonly sandbox: string; readonly name: string },
  options: PlanOptions = {},
  host: Host = nodeHost,
): Promise<ProfileDetails> {
  const draft = await newDraft(await openSandbox(sandbox, host, options), '');
  const registry = await draft.registry('user');
  const profile = findProfile(registry, name);
  const comesBack = await recreatable(draft);
  return {
    name: shown(profile.name),
    isDefault: defaultProfile(registry) === profile.name,
    services: servicesOf(profile).map(uid => serviceDetails(profile, uid, comesBack(profile, uid))),
    transports: profile.uids(profile.own, profileTags.transportProviders).map(hex),
  };
}

type ComesBack = ReturnType<Recreatable>;

function serviceDetails(profile: Profile, uid: Uid, comesBack: ComesBack): ServiceDetails {
  return {
    ...sectionDetails(profile, profile.section(uid), comesBack),
    name: shown(serviceNameOf(profile, uid)),
    providers: providerSectionsOf(profile, uid).map(section => {
      const number = longOf(profile.registry.get(section, valueName(RESOURCE_TYPE)));
      return {
        ...sectionDetails(profile, section, comesBack),
        type: providerTypeByNumber(number)?.name ?? null,
      };
    }),
    extra: profile
      .uids(profile.section(uid), profileTags.extraUids)
      .map(extra => sectionDetails(profile, profile.section(extra), comesBack)),
  };
}

function sectionDetails({ registry }: Profile, section: string, comesBack: ComesBack): SectionDetails {
  const properties = registry.values(section).flatMap(named => {
    const tag = tagOfValue(named.name);
    return tag ? [{ ...propertyDetails(tag, named.value), isOnlyHere: !comesBack(named) }] : [];
  });
  return { uid: section.slice(section.lastIndexOf('\\') + 1), properties };
}

/** The tag that the name of a value writes: type first, then identifier. */
function tagOfValue(name: string): PropertyTag | null {
  const match = /^([0-9a-f]{4})([0-9a-f]{4})$/i.exec(name);
  return match && { type: Number.parseInt(match[1]!, 16), id: Number.parseInt(match[2]!, 16) };
}

function propertyDetails(tag: PropertyTag, value: RegistryValue): Omit<PropertyDetails, 'isOnlyHere'> {
  const written = writeTag(tag);
  const name = propertyOf(written)?.name ?? null;
  if (isSecure(tag.id)) return { tag: written, name, value: null };
  const masked = maskSecrets(`${written}=${valueText(tag, value)}`).slice(written.length + 1);
  return { tag: written, name, value: shown(masked) };
}

function valueText({ type }: PropertyTag, value: RegistryValue): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'dword') return value.number.toString(16).padStart(8, '0');
  return type === PT_UNICODE ? utf16Text(value.bytes) : Buffer.from(value.bytes).toString('hex');
}
