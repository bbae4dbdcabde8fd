import * as l10n from '@vscode/l10n';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import { sameName } from '../../language/text/fold';
import type { Draft } from '../draft';
import { copiesOf, serviceNameOf } from '../profile/holders';
import { hex, Profile, profileNames, type Uid, valueName } from '../profile/profileKeys';
import { providerSectionsOf, servicesOf } from '../profile/services';
import { Refusal } from '../refusal';
import type { Registry } from '../registry/registry';

/** The profile of a name. @throws Refusal where there is none. */
export function findProfile(registry: Registry, name: string): Profile {
  const found = profileNames(registry).find(other => sameName(other, name));
  if (found !== undefined) return new Profile(registry, found);
  throw new Refusal('no-profile', l10n.t('There is no profile {name} (MAPI_E_NOT_FOUND).', { name }));
}

/** A service in a profile. @throws Refusal where there is none, or several of that name. */
export function findService(profile: Profile, service: string): Uid {
  const byUid = servicesOf(profile).find(uid => sameName(hex(uid), service));
  const [first, second] = byUid ? [byUid] : copiesOf(profile, service);
  if (first && !second) return first;
  throw new Refusal(
    'no-service',
    first
      ? l10n.t('The profile {profile} holds the service {service} several times. Give its UID: {uids}.', {
          profile: profile.name,
          service,
          uids: copiesOf(profile, service).map(hex).join(', '),
        })
      : l10n.t('The profile {profile} does not hold the service {service}. It holds: {services}.', {
          profile: profile.name,
          service,
          services: servicesOf(profile)
            .map(uid => serviceNameOf(profile, uid))
            .join(', '),
        }),
  );
}

/** A provider of a service in a profile. @throws Refusal where there is none, or several of that name. */
export function findProvider(profile: Profile, service: Uid, provider: string): Uid {
  const uids = providerSectionsOf(profile, service).map(section => uidOfSection(section));
  return findByName(profile, uids, provider);
}

/** The provider of a UID, or of the name that it is shown by. @throws Refusal where it is not exactly one. */
export function findByName(profile: Profile, uids: readonly Uid[], provider: string): Uid {
  const found = uids.filter(uid =>
    [hex(uid), ...namesOf(profile, uid)].some(name => sameName(name, provider)),
  );
  if (found[0] && found.length === 1) return found[0];
  throw new Refusal(
    'no-service',
    found.length > 0
      ? l10n.t('{provider} is the name of several providers. Give the UID: {uids}.', {
          provider,
          uids: found.map(hex).join(', '),
        })
      : l10n.t('There is no provider {provider}. There are: {providers}.', {
          provider,
          providers: uids.map(uid => namesOf(profile, uid)[0] ?? hex(uid)).join(', '),
        }),
  );
}

/** A service that MapiSvc.inf describes. @throws Refusal where it does not. */
export async function describedService(
  draft: Draft,
  name: string,
): Promise<{ readonly mapisvc: Model; readonly service: Section }> {
  const mapisvc = await draft.mapisvc();
  const service = mapisvc?.isService(name) ? mapisvc.find(name) : undefined;
  if (mapisvc && service) return { mapisvc, service };
  throw new Refusal(
    'no-service',
    l10n.t(
      'The service {service} is not in [Services] of MapiSvc.inf (MAPI_E_NOT_FOUND). Install it first.',
      { service: name },
    ),
  );
}

const PROVIDER_DISPLAY = 0x3006001e;
const DISPLAY_NAME = 0x3001001e;

function namesOf(profile: Profile, uid: Uid): readonly string[] {
  return [DISPLAY_NAME, PROVIDER_DISPLAY].flatMap(tag => {
    const value = profile.registry.get(profile.section(uid), valueName(tag));
    return value?.kind === 'text' ? [value.text] : [];
  });
}

function uidOfSection(section: string): Uid {
  return new Uint8Array(Buffer.from(section.slice(section.lastIndexOf('\\') + 1), 'hex'));
}
