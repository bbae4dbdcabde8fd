import * as l10n from '@vscode/l10n';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import { sameName } from '../../language/text/fold';
import type { Draft } from '../draft';
import type { WrittenProperty } from '../entryPointCall';
import { createMsgService } from '../profile/createService';
import { copiesOf } from '../profile/holders';
import {
  checkedProfileName,
  defaultProfile,
  makeProfile,
  Profile,
  profileNames,
  setDefaultProfile,
  type Uid,
} from '../profile/profileKeys';
import { servicesOf } from '../profile/services';
import { settleProfile } from '../profile/settle';
import { Refusal } from '../refusal';
import type { Registry } from '../registry/registry';
import { callConfigure, checkedProperty } from './configure';
import { describedService } from './find';
import type { RequestFor } from './request';
import { askPages, wizardProblem } from './wizardPages';

/**
 * LaunchWizard: into a new profile, or into one that is there as with MAPI_PW_ADD_SERVICE_ONLY. Each service is called to
 * be created, then the wizard's entry point for each of its providers; when all pages are filled in, each service is
 * configured once with what they have collected (launchwizardentry, wizardentry).
 * @throws Refusal for a service that does not support the wizard.
 */
export async function runWizard(
  draft: Draft,
  registry: Registry,
  { name, services }: RequestFor<'profile-wizard'>,
): Promise<void> {
  const there = profileNames(registry).find(other => sameName(other, name));
  const profile = there === undefined ? newProfile(draft, registry, name) : new Profile(registry, there);
  const wanted = await Promise.all(services.map(service => supportedService(draft, service)));
  if (wanted.length === 0)
    throw new Refusal('no-service', l10n.t('Name the services that the Profile Wizard is to add.'));
  if (isAlreadyThere(draft, profile, wanted)) return;
  const made: Filled[] = [];
  for (const each of wanted) {
    const call = await createMsgService(draft, profile, each.mapisvc, each.service);
    if (call && call.effect !== 'done') return;
    const uid = servicesOf(profile).at(-1)!;
    const collected = await askPages(draft, profile, uid, each);
    made.push({ service: each.service, uid, properties: [...each.properties, ...collected] });
  }
  for (const each of made) await configure(draft, profile, each);
  settleProfile(profile);
  if (defaultProfile(registry) === null) setDefaultProfile(registry, profile.name);
}

/** A service that the wizard is asked for. */
interface Wanted {
  readonly mapisvc: Model;
  readonly service: Section;
  readonly properties: readonly WrittenProperty[];
}

/** A service in the profile, with what the wizard has collected for it. */
interface Filled {
  readonly service: Section;
  readonly uid: Uid;
  readonly properties: readonly WrittenProperty[];
}

function newProfile(draft: Draft, registry: Registry, name: string): Profile {
  return makeProfile(registry, checkedProfileName(name), draft.identifier(name, 'search key'));
}

async function supportedService(
  draft: Draft,
  { service: name, properties = [] }: RequestFor<'profile-wizard'>['services'][number],
): Promise<Wanted> {
  const { mapisvc, service } = await describedService(draft, name);
  const problem = wizardProblem(service);
  if (problem !== null)
    throw new Refusal(
      'no-wizard',
      l10n.t('The service {service} does not support the Profile Wizard. {reason}', {
        service: service.name,
        reason: problem,
      }),
    );
  return { mapisvc, service, properties: properties.map(checkedProperty) };
}

/** A default profile that has the one service that is asked for stays as it is (launchwizardentry). */
function isAlreadyThere(draft: Draft, profile: Profile, [first, ...others]: readonly Wanted[]): boolean {
  const isDefault = defaultProfile(profile.registry) === profile.name;
  if (!first || others.length > 0 || !isDefault || copiesOf(profile, first.service.name).length === 0)
    return false;
  draft.note(
    l10n.t('The default profile {profile} holds the service {service} already: nothing is added.', {
      profile: profile.name,
      service: first.service.name,
    }),
  );
  return true;
}

async function configure(
  draft: Draft,
  profile: Profile,
  { service, uid, properties }: Filled,
): Promise<void> {
  const call = await callConfigure(draft, profile, uid, properties);
  const names = { service: service.name, result: call?.result ?? '' };
  if (!call)
    draft.note(
      l10n.t(
        'The service {service} may be incompletely configured: it has no entry point that could take over what the wizard has collected (MAPI_E_NOT_INITIALIZED).',
        names,
      ),
    );
  else if (call.effect !== 'done')
    draft.note(
      l10n.t(
        'The service {service} may be incompletely configured: it answers {result} to MSG_SERVICE_CONFIGURE.',
        names,
      ),
    );
  else if (properties.length === 0)
    draft.note(
      l10n.t(
        'The service {service} may be incompletely configured: the wizard has collected no properties for it.',
        names,
      ),
    );
}
