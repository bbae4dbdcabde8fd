import * as l10n from '@vscode/l10n';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import { sameName } from '../../language/text/fold';
import type { Draft } from '../draft';
import { quoted } from '../message';
import { ownProfile } from '../owned/profiles';
import { noteKeys } from '../owned/values';
import type { Package } from '../package/package';
import { createServices, defaultServices, namedServices } from '../profile/newServices';
import {
  checkedProfileName,
  defaultProfile,
  makeProfile,
  profileNames,
  setDefaultProfile,
} from '../profile/profileKeys';
import { settleProfile } from '../profile/settle';
import { Refusal } from '../refusal';
import type { Step } from './step';

/** Makes a default profile where there is none, with the services of [Default Services] (iprofadmin-createprofile). */
export const createProfile: Step = {
  name: 'profile',
  async plan(draft, source) {
    const registry = await draft.registry('user');
    const existing = profileNames(registry);
    if (!isWanted(draft, source, existing)) return;
    const name = checkedProfileName(source.setup.value('Profile', 'Name') ?? DEFAULT_NAME);
    if (existing.some(other => sameName(other, name)))
      throw new Refusal(
        'bad-profile',
        l10n.t('There is a profile {name} already. Give another name in [Profile] of setup.ini.', { name }),
      );
    const profile = makeProfile(registry, name, draft.identifier(name, 'search key'));
    const mapisvc = await draft.mapisvc();
    if (mapisvc) await createServices(draft, profile, mapisvc, servicesFor(draft, source, mapisvc));
    settleProfile(profile);
    if (defaultProfile(registry) === null) setDefaultProfile(registry, name);
    noteKeys(draft.owned, 'user', await draft.registry('user'), registry);
    ownProfile(draft.owned, profile, source.services);
    await draft.putRegistry('user', registry);
  },
};

/** What Outlook calls the profile that it makes by itself. */
const DEFAULT_NAME = 'Outlook';

function isWanted(draft: Draft, { setup }: Package, existing: readonly string[]): boolean {
  const wanted = setup.value('Profile', 'Create') ?? 'if-missing';
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
          value: quoted(wanted),
        }),
      );
  }
}

/** The services that setup.ini lists, else those of [Default Services]. */
function servicesFor(draft: Draft, { setup }: Package, mapisvc: Model): readonly Section[] {
  const listed = setup.value('Profile', 'Services');
  if (listed === undefined) return defaultServices(draft, mapisvc);
  const names = listed.split(',').map(name => name.trim());
  return namedServices(
    draft,
    mapisvc,
    names.filter(name => name !== ''),
  );
}
