import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { URI } from 'vscode-uri';
import * as engine from '../../install/index';
import type { PublicHeader } from '../../language/surroundings/surroundings';
import * as protocol from '../../protocol/profiles';
import { addOperation, planOptions, refuseUnsaved, sandboxParams } from '../operations';
import type { Parts } from '../parts';

/** Profiles of sandboxes, for clients on a computer with a disk. */
export function addProfiles(parts: Parts): void {
  const { requests } = parts;

  addOperation(
    parts,
    protocol.changeProfile,
    profileChange,
    () => l10n.t('Changing the profiles'),
    (params, options) => engine.changeProfile(params, options),
  );

  requests.onMessage(protocol.planProfileChange, profileChange, async params => {
    await refuseUnsaved(parts, [params.sandbox]);
    return engine.planProfileChange(params, await planOptions(parts));
  });

  requests.onMessage(protocol.showProfile, v.object(profile), async params => {
    const options = await planOptions(parts);
    return engine.showProfile(
      { ...params, headers: await headersOf(parts, params.sandbox, options) },
      options,
    );
  });

  requests.onMessage(protocol.offeredServices, sandboxParams, async ({ sandbox }) => {
    const options = await planOptions(parts);
    return engine.offeredServices(sandbox, await headersOf(parts, sandbox, options), options);
  });

  requests.onMessage(protocol.checkProfileName, v.object(profile), async ({ sandbox, name }) =>
    engine.newProfileNameProblem({ sandbox, name }, await planOptions(parts)),
  );

  requests.onMessage(protocol.checkProperty, v.object({ property: v.string() }), async ({ property }) =>
    engine.propertyProblem(property),
  );
}

/** The public headers that name the properties of services in a sandbox: those of the packages that they came in. */
async function headersOf(
  { surroundings }: Parts,
  sandbox: string,
  options: engine.PlanOptions,
): Promise<readonly PublicHeader[]> {
  const folders = [sandbox, ...(await engine.installedPackages(sandbox, options))];
  const around = await Promise.all(
    folders.map(folder => surroundings.of(URI.file(join(folder, 'MapiSvc.inf')).toString())),
  );
  return around.flatMap(found => found?.headers ?? []);
}

const names = v.array(v.string());
const profile = { ...sandboxParams.entries, name: v.string() };
const inProfile = { ...profile, service: v.string() };
const flags = { flags: v.exactOptional(names) };

const profileChange = v.variant('operation', [
  changed('profile-create', { ...profile, services: v.exactOptional(names) }),
  changed('profile-delete', profile),
  changed('profile-set-default', profile),
  changed('profile-copy', { ...profile, to: v.string() }),
  changed('profile-add-service', { ...inProfile, ...flags }),
  changed('profile-remove-service', inProfile),
  changed('profile-configure', { ...inProfile, ...flags, properties: names }),
  changed('profile-add-provider', { ...inProfile, provider: v.string() }),
  changed('profile-remove-provider', { ...inProfile, provider: v.string() }),
  changed('profile-provider-order', { ...profile, order: names }),
  changed('profile-transport-order', { ...profile, order: names }),
  changed('profile-wizard', {
    ...profile,
    services: v.array(v.object({ service: v.string(), properties: v.exactOptional(names) })),
  }),
]);

function changed<const T extends string, E extends v.ObjectEntries>(operation: T, entries: E) {
  return v.object({ operation: v.literal(operation), ...entries });
}
