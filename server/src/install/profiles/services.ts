import * as l10n from '@vscode/l10n';
import { entryPointFlags } from '../../language/knowledge/entryPoint';
import type { Draft } from '../draft';
import { createMsgService } from '../profile/createService';
import { serviceNameOf } from '../profile/holders';
import { removeService as takeOut } from '../profile/services';
import { settleProfile } from '../profile/settle';
import { Refusal } from '../refusal';
import type { Registry } from '../registry/registry';
import { callDelete } from './calls';
import { callConfigure, checkedProperty } from './configure';
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

/** IMsgServiceAdmin::ConfigureMsgService. @throws Refusal where no entry point could do it. */
export async function configureService(
  draft: Draft,
  registry: Registry,
  { name, service: wanted, properties, flags }: RequestFor<'profile-configure'>,
): Promise<void> {
  const profile = findProfile(registry, name);
  const uid = findService(profile, wanted);
  const given = properties.map(checkedProperty);
  if (await callConfigure(draft, profile, uid, given, checkedFlags(flags))) return;
  throw new Refusal(
    'no-entry-point',
    l10n.t('The service {service} has no entry point that could configure it (MAPI_E_NOT_INITIALIZED).', {
      service: serviceNameOf(profile, uid),
    }),
  );
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
