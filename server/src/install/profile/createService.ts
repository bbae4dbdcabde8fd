import * as l10n from '@vscode/l10n';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import type { Draft } from '../draft';
import { entryPointOf } from '../entryPoint';
import { callEntryPoint } from '../entryPointCall';
import type { Call } from '../plan';
import { Refusal } from '../refusal';
import { writeAnswer } from './copySection';
import type { Profile } from './profileKeys';
import { addService, refusesSecondCopy, removeService } from './services';

/**
 * CreateMsgService: everything is copied from MapiSvc.inf, then the entry point is called with MSG_SERVICE_CREATE; where
 * that fails, all is taken out again (imsgserviceadmin-createmsgservice).
 * @param flags `ulFlags` by name.
 * @returns The call; null for a service without an entry point.
 * @throws Refusal where the profile can hold the service only once and does, and where MAPI could not make the call.
 */
export async function createMsgService(
  draft: Draft,
  profile: Profile,
  mapisvc: Model,
  service: Section,
  flags: readonly string[] = [],
): Promise<Call | null> {
  if (refusesSecondCopy(profile, service))
    throw new Refusal(
      'single-copy',
      l10n.t('The profile holds the service {service} already, and can do so only once (MAPI_E_NO_ACCESS).', {
        service: service.name,
      }),
    );
  const entryPoint = entryPointOf(service);
  const uid = addService({ draft, mapisvc }, profile, service);
  if (!entryPoint) return null;
  let isDone = false;
  try {
    const request = { service: service.name, context: 'MSG_SERVICE_CREATE', flags, place: { profile, uid } };
    const { call, written } = await callEntryPoint(draft, entryPoint, request);
    draft.calls.push(call);
    isDone = call.effect === 'done';
    if (isDone) writeAnswer(draft, profile, written, () => profile.section(uid));
    return call;
  } finally {
    if (!isDone) removeService(profile, uid);
  }
}
