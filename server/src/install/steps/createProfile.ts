import * as l10n from '@vscode/l10n';
import { builtInService } from '../../language/knowledge/services';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import { fold } from '../../language/text/fold';
import type { Draft } from '../draft';
import { checkedEntryPoint, hasEntryPoint } from '../entryPoint';
import { mapisvcTargets } from '../mapisvc/locations';
import { writeProperty } from '../profile/copySection';
import {
  checkedProfileName,
  defaultProfile,
  makeProfile,
  type Profile,
  profileNames,
  setDefaultProfile,
} from '../profile/profileKeys';
import { addService, refusesSecondCopy, removeService } from '../profile/services';
import { settleProfile } from '../profile/settle';
import { Refusal } from '../refusal';
import { type SimulatedCall, simulatedCall } from '../simulatedCall';
import type { Step } from './step';

/** Makes a default profile where there is none, with the services of [Default Services] (iprofadmin-createprofile). */
export const createProfile: Step = {
  name: 'profile',
  async plan(draft) {
    const registry = await draft.registry('user');
    const existing = profileNames(registry);
    if (!isWanted(draft, existing)) return;
    const name = checkedProfileName(draft.source.setup.value('Profile', 'Name') ?? DEFAULT_NAME);
    if (existing.some(other => fold(other) === fold(name)))
      throw new Refusal(
        'bad-profile',
        l10n.t('There is a profile {name} already. Give another name in [Profile] of setup.ini.', { name }),
      );
    const profile = makeProfile(registry, name, draft.identifier(name, 'search key'));
    const mapisvc = await draft.mapisvc((await mapisvcTargets(draft.sandbox))[0] ?? '');
    if (mapisvc)
      for (const service of defaultServices(draft, mapisvc)) await create(draft, profile, mapisvc, service);
    settleProfile(profile);
    if (defaultProfile(registry) === null) setDefaultProfile(registry, name);
    await draft.putRegistry('user', registry);
  },
};

/** What Outlook calls the profile that it makes by itself. */
const DEFAULT_NAME = 'Outlook';

function isWanted(draft: Draft, existing: readonly string[]): boolean {
  const wanted = draft.source.setup.value('Profile', 'Create') ?? 'if-missing';
  switch (wanted.toLowerCase()) {
    case 'if-missing':
      if (existing.length > 0) draft.note(l10n.t('There is a profile already, so none is made.'));
      return existing.length === 0;
    case 'always':
      return true;
    case 'never':
      return false;
    default:
      throw new Refusal(
        'bad-package',
        l10n.t('Create in [Profile] of setup.ini is if-missing, always or never, and not {value}.', {
          value: JSON.stringify(wanted),
        }),
      );
  }
}

/** The services that setup.ini lists, else those of [Default Services]; of these, the ones that MapiSvc.inf describes. */
function defaultServices(draft: Draft, mapisvc: Model): readonly Section[] {
  const listed = draft.source.setup.value('Profile', 'Services');
  const names =
    listed
      ?.split(',')
      .map(name => name.trim())
      .filter(name => name !== '') ??
    (mapisvc.find('Default Services')?.content.effective ?? []).map(({ key }) => key);
  return names.flatMap(name => {
    const service = mapisvc.isService(name) ? mapisvc.find(name) : undefined;
    if (!service) draft.note(missingService(name));
    return service ?? [];
  });
}

function missingService(name: string): string {
  return builtInService(name)
    ? l10n.t(
        'The service {service} comes with Outlook and not from MapiSvc.inf: the profile is made without it.',
        { service: name },
      )
    : l10n.t(
        'The service {service} is not in [Services] of MapiSvc.inf (MAPI_E_NOT_FOUND): the profile is made without it.',
        { service: name },
      );
}

/** CreateMsgService: everything is copied, then the entry point is called; where it fails, all is taken out again. */
async function create(draft: Draft, profile: Profile, mapisvc: Model, service: Section): Promise<void> {
  if (refusesSecondCopy(profile, service)) {
    draft.note(
      l10n.t('The profile holds the service {service} already, and can do so only once (MAPI_E_NO_ACCESS).', {
        service: service.name,
      }),
    );
    return;
  }
  const source = { draft, mapisvc };
  const uid = addService(source, profile, service);
  if (!hasEntryPoint(service)) return;
  const simulated = await callCreate(draft, service);
  if (simulated) draft.calls.push(simulated.call);
  if (simulated?.call.effect === 'done') {
    for (const { tag, value } of simulated.written)
      writeProperty(source, profile, profile.section(uid), tag, value);
    return;
  }
  removeService(profile, uid);
  if (simulated)
    draft.note(
      l10n.t(
        'The service {service} answers {result} to MSG_SERVICE_CREATE and is taken out of the profile again. That is a policy of this program: Microsoft does not say what MAPI does.',
        { service: service.name, result: simulated.call.result },
      ),
    );
}

/** Null where MAPI could not call the entry point; the cause is noted. */
async function callCreate(draft: Draft, service: Section): Promise<SimulatedCall | null> {
  try {
    return simulatedCall(
      draft.source,
      service.name,
      await checkedEntryPoint(draft, service),
      'MSG_SERVICE_CREATE',
    );
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'bad-package') throw error;
    draft.note(
      l10n.t('The service {service} cannot be called and does not come into the profile: {reason}', {
        service: service.name,
        reason: error.message,
      }),
    );
    return null;
  }
}
