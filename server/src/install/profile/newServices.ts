import * as l10n from '@vscode/l10n';
import { builtInService } from '../../language/knowledge/services';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import type { Draft } from '../draft';
import { Refusal } from '../refusal';
import { createMsgService } from './createService';
import type { Profile } from './profileKeys';

/** The services of [Default Services] that MapiSvc.inf describes; the others are noted. */
export function defaultServices(draft: Draft, mapisvc: Model): readonly Section[] {
  const listed = mapisvc.find('Default Services')?.content.effective ?? [];
  return namedServices(
    draft,
    mapisvc,
    listed.map(({ key }) => key),
  );
}

/** The services of these names that MapiSvc.inf describes; the others are noted. */
export function namedServices(draft: Draft, mapisvc: Model, names: readonly string[]): readonly Section[] {
  return names.flatMap(name => {
    const service = mapisvc.isService(name) ? mapisvc.find(name) : undefined;
    if (!service) draft.note(missingService(name));
    return service ?? [];
  });
}

/**
 * Adds services to a new profile. One that fails is taken out again and noted: the profile does without it.
 * @throws Refusal where setup.ini says something that cannot be read.
 */
export async function createServices(
  draft: Draft,
  profile: Profile,
  mapisvc: Model,
  services: readonly Section[],
): Promise<void> {
  for (const service of services) {
    try {
      const made = await createMsgService(draft, profile, mapisvc, service);
      if (made && made.effect !== 'done') draft.note(failedService(service.name, made.result));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'bad-package') throw error;
      draft.note(
        error.code === 'single-copy'
          ? error.message
          : l10n.t('The service {service} cannot be called and does not come into the profile: {reason}', {
              service: service.name,
              reason: error.message,
            }),
      );
    }
  }
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

function failedService(service: string, result: string): string {
  return l10n.t(
    'The service {service} answers {result} to MSG_SERVICE_CREATE and is taken out of the profile again. That is a policy of this program: Microsoft does not say what MAPI does.',
    { service, result },
  );
}
