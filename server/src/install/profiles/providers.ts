import * as l10n from '@vscode/l10n';
import { tagOf, writeTag } from '../../language/knowledge/propertyTags';
import type { Draft } from '../draft';
import { callEntryPoint } from '../entryPointCall';
import { writeAnswer } from '../profile/copySection';
import { entryPointIn, serviceNameOf } from '../profile/holders';
import { hex, type Profile, type Uid } from '../profile/profileKeys';
import { addProviderSection, removeProviderSection } from '../profile/services';
import { settleProfile } from '../profile/settle';
import { Refusal } from '../refusal';
import type { Registry } from '../registry/registry';
import { findProfile, findProvider, findService } from './find';
import type { RequestFor } from './request';

/**
 * IProviderAdmin::CreateProvider: the section is copied from MapiSvc.inf, then MSG_SERVICE_PROVIDER_CREATE is called, with
 * the UID of the provider; where that fails, the section is taken out again.
 * @throws Refusal where MapiSvc.inf has no such section. MAPI does not look, with unpredictable results.
 */
export async function addProvider(
  draft: Draft,
  registry: Registry,
  { name, service, provider }: RequestFor<'profile-add-provider'>,
): Promise<void> {
  const profile = findProfile(registry, name);
  const owner = findService(profile, service);
  const mapisvc = await draft.mapisvc();
  const section = mapisvc?.find(provider);
  if (!mapisvc || !section)
    throw new Refusal(
      'no-service',
      l10n.t('MapiSvc.inf has no section [{section}] to make a provider from.', { section: provider }),
    );
  const uid = addProviderSection({ draft, mapisvc }, profile, owner, section);
  if (!(await call(draft, profile, owner, uid, 'MSG_SERVICE_PROVIDER_CREATE')))
    removeProviderSection(profile, owner, uid);
  settleProfile(profile);
}

/** IProviderAdmin::DeleteProvider: MSG_SERVICE_PROVIDER_DELETE first; where that fails, the provider stays. */
export async function removeProvider(
  draft: Draft,
  registry: Registry,
  { name, service, provider }: RequestFor<'profile-remove-provider'>,
): Promise<void> {
  const profile = findProfile(registry, name);
  const owner = findService(profile, service);
  const uid = findProvider(profile, owner, provider);
  if (!(await call(draft, profile, owner, uid, 'MSG_SERVICE_PROVIDER_DELETE'))) return;
  removeProviderSection(profile, owner, uid);
  settleProfile(profile);
}

const PROVIDER_UID = writeTag(tagOf(0x300c0102));

/** Whether the service does it; one without an entry point is not asked. */
async function call(draft: Draft, profile: Profile, owner: Uid, uid: Uid, context: string): Promise<boolean> {
  const names = entryPointIn(profile, owner);
  if (!names) return true;
  const { call: made, written } = await callEntryPoint(draft, names, {
    service: serviceNameOf(profile, owner),
    context,
    properties: [{ tag: PROVIDER_UID, value: hex(uid) }],
    place: { profile, uid: owner },
  });
  draft.calls.push(made);
  if (made.effect !== 'done') return false;
  writeAnswer(draft, profile, written, () => profile.section(uid));
  return true;
}
