import { profileTags } from '../../language/knowledge/registry';
import { sameName } from '../../language/text/fold';
import type { EntryPointNames } from '../entryPoint';
import type { Registry } from '../registry/registry';
import { Profile, profileNames, type Uid, valueName } from './profileKeys';
import { servicesOf } from './services';

/** The names of the profiles that hold a service. */
export function holdersOf(registry: Registry, service: string): readonly string[] {
  return profileNames(registry).filter(name => copiesOf(new Profile(registry, name), service).length > 0);
}

/** The copies of a service in a profile, in its order. */
export function copiesOf(profile: Profile, service: string): readonly Uid[] {
  return servicesOf(profile).filter(uid => sameName(serviceNameOf(profile, uid), service));
}

/** The name of a service in a profile; '' where its section does not say. */
export function serviceNameOf(profile: Profile, uid: Uid): string {
  return textIn(profile, uid, profileTags.serviceName);
}

/** How a service in a profile names its entry point; null where it has none. */
export function entryPointIn(profile: Profile, uid: Uid): EntryPointNames | null {
  const dllName = textIn(profile, uid, SERVICE_DLL_NAME);
  const entryName = textIn(profile, uid, SERVICE_ENTRY_NAME);
  return dllName && entryName ? { dllName, entryName } : null;
}

const SERVICE_DLL_NAME = 0x3d0a001e;
const SERVICE_ENTRY_NAME = 0x3d0b001e;

function textIn(profile: Profile, uid: Uid, tag: number): string {
  const value = profile.registry.get(profile.section(uid), valueName(tag));
  return value?.kind === 'text' ? value.text : '';
}
