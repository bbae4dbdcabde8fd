import * as l10n from '@vscode/l10n';
import { entryPointFlags } from '../../language/knowledge/entryPoint';
import { writeTag } from '../../language/knowledge/propertyTags';
import { maskSecrets } from '../../language/secrets';
import type { Draft } from '../draft';
import { callEntryPoint, type WrittenProperty } from '../entryPointCall';
import { writeAnswer } from '../profile/copySection';
import { createMsgService } from '../profile/createService';
import { entryPointIn, serviceNameOf } from '../profile/holders';
import { type Profile, type Uid, valueName } from '../profile/profileKeys';
import { providerSectionsOf, removeService as takeOut } from '../profile/services';
import { settleProfile } from '../profile/settle';
import { profileTag, storedProperty } from '../profile/storedProperty';
import { Refusal } from '../refusal';
import type { Registry } from '../registry/registry';
import { callDelete } from './calls';
import { describedService, findProfile, findService } from './find';
import type { RequestFor } from './request';

/** IMsgServiceAdmin::CreateMsgService. */
export async function addService(
  draft: Draft,
  registry: Registry,
  { name, service: wanted, flags }: RequestFor<'profile-add-service'>,
): Promise<void> {
  const profile = findProfile(registry, name);
  const { mapisvc, service } = await describedService(draft, wanted);
  await createMsgService(draft, profile, mapisvc, service, checkedFlags(flags));
  settleProfile(profile);
}

/** IMsgServiceAdmin::DeleteMsgService. */
export async function removeService(
  draft: Draft,
  registry: Registry,
  { name, service }: RequestFor<'profile-remove-service'>,
): Promise<void> {
  const profile = findProfile(registry, name);
  const uid = findService(profile, service);
  await callDelete(draft, profile, uid);
  takeOut(profile, uid);
  settleProfile(profile);
}

/**
 * IMsgServiceAdmin::ConfigureMsgService. A simulated entry point takes over all properties that it is handed: each goes
 * where the service has it already, else into the section of the service.
 */
export async function configureService(
  draft: Draft,
  registry: Registry,
  { name, service: wanted, properties, flags }: RequestFor<'profile-configure'>,
): Promise<void> {
  const profile = findProfile(registry, name);
  const uid = findService(profile, wanted);
  const service = serviceNameOf(profile, uid);
  const names = entryPointIn(profile, uid);
  if (!names)
    throw new Refusal(
      'no-entry-point',
      l10n.t('The service {service} has no entry point that could configure it (MAPI_E_NOT_INITIALIZED).', {
        service,
      }),
    );
  const { call, written } = await callEntryPoint(draft, names, {
    service,
    context: 'MSG_SERVICE_CONFIGURE',
    flags: checkedFlags(flags),
    properties: properties.map(checkedProperty),
    place: { profile, uid },
  });
  draft.calls.push(call);
  if (call.effect !== 'done') return;
  writeAnswer(draft, profile, written, tag => placeOf(profile, uid, tag));
}

/** The flags of a call by their names as MAPI spells them. @throws Refusal for any other name. */
function checkedFlags(flags: readonly string[] = []): readonly string[] {
  return flags.map(name => {
    const flag = entryPointFlags.find(known => known.name === name.toUpperCase());
    if (flag) return flag.name;
    throw new Refusal(
      'bad-property',
      l10n.t('{name} is no flag of an entry point. There are: {flags}.', {
        name,
        flags: entryPointFlags.map(known => known.name).join(', '),
      }),
    );
  });
}

/** A property written `TAG=VALUE`, by its tag. @throws Refusal for what no profile can hold. The value is not shown. */
function checkedProperty(text: string): WrittenProperty {
  const at = text.indexOf('=');
  const key = text.slice(0, Math.max(at, 0)).trim();
  const tag = profileTag(key);
  if (at < 1 || !tag)
    throw new Refusal(
      'bad-property',
      l10n.t(
        '{property} is no property: write TAG=VALUE, with the name of a MAPI property or eight hexadecimal digits as the tag.',
        { property: JSON.stringify(key || maskSecrets(text)) },
      ),
    );
  const value = text.slice(at + 1).trim();
  if (!storedProperty(tag, value, new Uint8Array(), () => new Uint8Array()))
    throw new Refusal(
      'bad-property',
      l10n.t('The value of {property} cannot be read as its type.', { property: key }),
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
