import * as l10n from '@vscode/l10n';
import { meaningOf } from '../../language/describe/fact';
import { writeTag } from '../../language/knowledge/propertyTags';
import { propertyType } from '../../language/knowledge/propertyTypes';
import { maskSecrets } from '../../language/secrets';
import type { Draft } from '../draft';
import { callEntryPoint, type WrittenProperty } from '../entryPointCall';
import { quoted } from '../message';
import type { Call } from '../plan';
import { writeAnswer } from '../profile/copySection';
import { entryPointIn, serviceNameOf } from '../profile/holders';
import { type Profile, type Uid, valueName } from '../profile/profileKeys';
import { providerSectionsOf } from '../profile/services';
import { profileTag, storedProperty } from '../profile/storedProperty';
import { Refusal } from '../refusal';

/**
 * MSG_SERVICE_CONFIGURE for a service in a profile. A simulated entry point takes over all properties that it is handed:
 * each goes where the service has it already, else into the section of the service.
 * @returns Null where the service has no entry point.
 */
export async function callConfigure(
  draft: Draft,
  profile: Profile,
  uid: Uid,
  properties: readonly WrittenProperty[],
  flags: readonly string[] = [],
): Promise<Call | null> {
  const names = entryPointIn(profile, uid);
  if (!names) return null;
  const { call, written } = await callEntryPoint(draft, names, {
    service: serviceNameOf(profile, uid),
    context: 'MSG_SERVICE_CONFIGURE',
    flags,
    properties,
    place: { profile, uid },
  });
  draft.calls.push(call);
  if (call.effect === 'done') writeAnswer(draft, profile, written, tag => placeOf(profile, uid, tag));
  return call;
}

/** A property written `TAG=VALUE`, by its tag. @throws Refusal for what no profile can hold. The value is not shown. */
export function checkedProperty(text: string): WrittenProperty {
  const at = text.indexOf('=');
  const key = text.slice(0, Math.max(at, 0)).trim();
  const tag = profileTag(key);
  if (at < 1 || !tag)
    throw new Refusal(
      'bad-property',
      l10n.t(
        '{property} is no property: write TAG=VALUE, with the name of a MAPI property or eight hexadecimal digits as the tag.',
        { property: quoted(key || maskSecrets(text)) },
      ),
    );
  const value = text.slice(at + 1).trim();
  const type = propertyType(tag.type);
  if (!storedProperty(tag, value, new Uint8Array(), () => new Uint8Array()))
    throw new Refusal(
      'bad-property',
      l10n.t('The value of {property} cannot be read as {type}. {meaning}', {
        property: key,
        type: type?.name ?? '',
        meaning: type ? meaningOf(type) : '',
      }),
    );
  return { tag: writeTag(tag), value };
}

/** The section of a service that has a property: its own, else that of a provider; its own where none has it. */
function placeOf(profile: Profile, uid: Uid, property: string): string {
  const own = profile.section(uid);
  const name = valueName(Number.parseInt(property, 16));
  return (
    [own, ...providerSectionsOf(profile, uid)].find(section => profile.registry.get(section, name)) ?? own
  );
}
