import * as l10n from '@vscode/l10n';
import { profileInstanceSection } from '../../language/knowledge/identifiers';
import { profileTags } from '../../language/knowledge/registry';
import { sameName } from '../../language/text/fold';
import type { Draft } from '../draft';
import { deleteProfile as removeProfile } from '../profile/delete';
import { serviceNameOf } from '../profile/holders';
import { createServices, defaultServices, namedServices } from '../profile/newServices';
import {
  checkedProfileName,
  defaultProfile,
  makeProfile,
  Profile,
  profileNames,
  setDefaultProfile,
  valueName,
} from '../profile/profileKeys';
import { servicesOf } from '../profile/services';
import { settleProfile } from '../profile/settle';
import { Refusal } from '../refusal';
import type { Registry } from '../registry/registry';
import { binary, text } from '../registry/value';
import { callDelete } from './calls';
import { findProfile } from './find';
import type { RequestFor } from './request';

/** IProfAdmin::CreateProfile; the first profile becomes the default. */
export async function createProfile(
  draft: Draft,
  registry: Registry,
  { name, services }: RequestFor<'profile-create'>,
): Promise<void> {
  refuseTaken(registry, checkedProfileName(name));
  const profile = makeProfile(registry, name, draft.identifier(name, 'search key'));
  const mapisvc = await draft.mapisvc();
  if (mapisvc) {
    const wanted = services ? namedServices(draft, mapisvc, services) : defaultServices(draft, mapisvc);
    await createServices(draft, profile, mapisvc, wanted);
  }
  settleProfile(profile);
  if (defaultProfile(registry) === null) setDefaultProfile(registry, name);
}

/** IProfAdmin::DeleteProfile: MSG_SERVICE_DELETE for each service. */
export async function deleteProfile(
  draft: Draft,
  registry: Registry,
  { name }: RequestFor<'profile-delete'>,
): Promise<void> {
  const profile = findProfile(registry, name);
  for (const uid of servicesOf(profile)) await callDelete(draft, profile, uid);
  removeProfile(profile);
  const { record } = draft.owned;
  record.profiles = record.profiles.filter(known => !sameName(known.name, profile.name));
}

/** IProfAdmin::CopyProfile: all sections as they are; no entry point is called. */
export async function copyProfile(
  draft: Draft,
  registry: Registry,
  { name, to }: RequestFor<'profile-copy'>,
): Promise<void> {
  const source = findProfile(registry, name);
  refuseTaken(registry, checkedProfileName(to));
  const copy = new Profile(registry, to);
  copyKey(registry, source.key, copy.key);
  const instance = `${copy.key}\\${profileInstanceSection}`;
  registry.set(instance, valueName(profileTags.searchKey), binary(draft.identifier(to, 'search key')));
  registry.set(instance, valueName(profileTags.profileName), text(to));
  for (const uid of servicesOf(copy))
    draft.note(
      l10n.t('The service {service} is copied as it is; its entry point is not called.', {
        service: serviceNameOf(copy, uid),
      }),
    );
}

/** IProfAdmin::SetDefaultProfile. */
export async function makeDefault(
  _draft: Draft,
  registry: Registry,
  { name }: RequestFor<'profile-set-default'>,
): Promise<void> {
  setDefaultProfile(registry, findProfile(registry, name).name);
}

function refuseTaken(registry: Registry, name: string): void {
  if (profileNames(registry).some(other => sameName(other, name)))
    throw new Refusal('bad-profile', nameTaken(name));
}

/** What is said of a name that another profile has. */
export function nameTaken(name: string): string {
  return l10n.t('There is a profile {name} already (MAPI_E_NO_ACCESS). Choose another name.', { name });
}

function copyKey(registry: Registry, from: string, to: string): void {
  registry.makeKey(to);
  for (const { name, value } of registry.values(from)) registry.set(to, name, value);
  for (const subkey of registry.subkeys(from)) copyKey(registry, `${from}\\${subkey}`, `${to}\\${subkey}`);
}
