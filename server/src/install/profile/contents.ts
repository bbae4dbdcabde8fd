import * as l10n from '@vscode/l10n';
import { tagOf } from '../../language/knowledge/propertyTags';
import { providerTypeByNumber } from '../../language/knowledge/providerTypes';
import { profileTags, profileValueName } from '../../language/knowledge/registry';
import { shown } from '../message';
import type { Registry } from '../registry/registry';
import { entryPointIn } from './holders';
import { defaultProfile, hex, Profile, profileNames, valueName } from './profileKeys';
import { PROVIDER_LISTS, providerSectionsOf, RESOURCE_TYPE, servicesOf } from './services';
import { longOf } from './storedProperty';

/** What a profile holds, for people to look at; no values but names, secrets in these masked. */
export interface ProfileContents {
  readonly name: string;
  readonly isDefault: boolean;
  /** In the profile's order. */
  readonly services: readonly ServiceInProfile[];
  /** The orders that there are of several providers of a type. */
  readonly orders: readonly ProviderOrder[];
}

/** In which order the providers of one type are asked. */
export interface ProviderOrder {
  /** Such as MAPI_TRANSPORT_PROVIDER. */
  readonly type: string;
  readonly providers: readonly OrderedProvider[];
}

export interface OrderedProvider {
  /** 32 hexadecimal digits. */
  readonly uid: string;
  readonly displayName: string;
  /** The name of its service. */
  readonly service: string;
}

export interface ServiceInProfile {
  /** 32 hexadecimal digits, by which services of one name are told apart. */
  readonly uid: string;
  /** The name that its section has in MapiSvc.inf. */
  readonly name: string;
  readonly displayName: string;
  /** Whether it names an entry point, which could configure it. */
  readonly hasEntryPoint: boolean;
  /** By name: their sections have no order that means anything. */
  readonly providers: readonly ProviderInProfile[];
}

export interface ProviderInProfile {
  readonly displayName: string;
  /** Such as MAPI_STORE_PROVIDER; null where the number is none that MAPI knows. */
  readonly type: string | null;
  /** What such a provider is, in a word or two; empty where that is not known. */
  readonly typeTitle: string;
}

/** The profiles of a registry, sorted by name. */
export function profilesIn(registry: Registry): readonly ProfileContents[] {
  const standard = defaultProfile(registry);
  return profileNames(registry).map(name => {
    const profile = new Profile(registry, name);
    const services = servicesOf(profile).map(uid => {
      const section = profile.section(uid);
      const sectionName = textOf(registry, section, profileTags.serviceName);
      return {
        uid: hex(uid),
        name: sectionName,
        displayName: textOf(registry, section, DISPLAY_NAME) || sectionName,
        hasEntryPoint: entryPointIn(profile, uid) !== null,
        providers: providerSectionsOf(profile, uid)
          .map(provider => providerOf(registry, provider))
          .sort((a, b) => (a.displayName < b.displayName ? -1 : 1)),
      };
    });
    return { name: shown(name), isDefault: name === standard, services, orders: ordersOf(profile) };
  });
}

function ordersOf(profile: Profile): readonly ProviderOrder[] {
  return [...PROVIDER_LISTS].flatMap(([number, list]) => {
    const providers = profile.uids(profile.own, list).map(uid => {
      const section = profile.section(uid);
      const service = textOf(profile.registry, section, profileTags.serviceName);
      return { uid: hex(uid), displayName: providerOf(profile.registry, section).displayName, service };
    });
    const type = providerTypeByNumber(number)?.name;
    return providers.length > 1 && type !== undefined ? [{ type, providers }] : [];
  });
}

const DISPLAY_NAME = 0x3001001e;
const PROVIDER_DISPLAY = 0x3006001e;

function providerOf(registry: Registry, section: string): ProviderInProfile {
  const type = providerTypeByNumber(longOf(registry.get(section, valueName(RESOURCE_TYPE))));
  return {
    displayName: textOf(registry, section, PROVIDER_DISPLAY) || textOf(registry, section, DISPLAY_NAME),
    type: type?.name ?? null,
    typeTitle: type ? l10n.t(type.title) : '',
  };
}

function textOf(registry: Registry, section: string, tag: number): string {
  const value = registry.get(section, profileValueName(tagOf(tag)));
  return value?.kind === 'text' ? shown(value.text) : '';
}
