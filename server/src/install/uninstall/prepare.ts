import * as l10n from '@vscode/l10n';
import type { Section } from '../../language/model/sectionIndex';
import type { Draft } from '../draft';
import { entryPointOf } from '../entryPoint';
import type { EntryPointCaller } from '../entryPointCall';
import { hasUser, withoutUsers } from '../owned/users';
import { newDraft } from '../prepare';
import { type Prepared, preparedDraft } from '../prepared';
import { holdersOf } from '../profile/holders';
import { Refusal } from '../refusal';
import type { UninstallRequest } from '../request';
import type { Sandbox } from '../sandbox/sandbox';
import { callDeleteIn, callUninstall } from './calls';
import { removeEntries } from './removeEntries';
import { removeFiles } from './removeFiles';
import { removeFromProfiles } from './removeFromProfiles';
import { removeValues } from './removeValues';

/**
 * Works out an uninstall, as the Control Panel does one: the entry point is called with MSG_SERVICE_UNINSTALL, then what
 * the service has brought is taken away. Reads the sandbox, and writes nothing.
 * @throws Refusal where the service is not there, or where somebody has changed what would have to go.
 */
export async function prepareUninstall(
  { service: name, profiles = false }: UninstallRequest,
  sandbox: Sandbox,
  seed: string,
  caller?: EntryPointCaller,
): Promise<Prepared> {
  const draft = await newDraft(sandbox, seed, caller);
  const mapisvc = await draft.mapisvc();
  const section = mapisvc?.isService(name) ? mapisvc.find(name) : undefined;
  const service = section?.name ?? name;
  const holders = holdersOf(await draft.registry('user'), service);
  if (!section && !isRecorded(draft, service, profiles) && !(profiles && holders.length > 0))
    throw notInstalled(service, holders, sandbox);
  let isWanted = true;
  await draft.step('entry-point', async () => {
    if (profiles) await callDeleteIn(draft, service, holders);
    const entryPoint = section && entryPointOf(section);
    if (entryPoint) isWanted = await callUninstall(draft, service, entryPoint);
  });
  if (isWanted) await remove(draft, service, section, profiles);
  const prepared = preparedDraft(draft, 'uninstall', [service]);
  return { ...prepared, profiles: profiles && isWanted ? [] : holders };
}

async function remove(
  draft: Draft,
  service: string,
  section: Section | undefined,
  profiles: boolean,
): Promise<void> {
  if (profiles) await draft.step('profile', () => removeFromProfiles(draft, service));
  await draft.step('entries', () => removeEntries(draft, service));
  let stillUsed: ReadonlySet<string> = new Set();
  await draft.step('registry', async () => {
    stillUsed = await removeValues(draft, service);
  });
  await draft.step('copy', () => removeFiles(draft, service, section, stillUsed));
  const { record, answers } = draft.owned;
  record.services = withoutUsers(record.services, [service]);
  answers.drop(service);
  const left = holdersOf(await draft.registry('user'), service);
  if (left.length > 0)
    draft.note(
      l10n.t('Profiles keep their copy of the service {service}: {profiles}.', {
        service,
        profiles: left.join(', '),
      }),
    );
}

/** Whether installs have brought anything of a service that would be taken away. */
function isRecorded({ owned: { record } }: Draft, service: string, profiles: boolean): boolean {
  const users = [
    record.services,
    ...record.mapisvc.flatMap(({ entries }) => entries.map(entry => entry.users)),
    ...[...record.files, ...record.values, ...(profiles ? record.profiles : [])].map(each => each.users),
  ];
  return users.some(each => hasUser(each, service));
}

function notInstalled(service: string, holders: readonly string[], { root }: Sandbox): Refusal {
  return new Refusal(
    'no-service',
    holders.length > 0
      ? l10n.t(
          'The service {service} is not installed in {root}; only profiles still hold it: {profiles}. Ask for these, too, to take it out of them.',
          { service, root, profiles: holders.join(', ') },
        )
      : l10n.t('The service {service} is not installed in {root}.', { service, root }),
  );
}
