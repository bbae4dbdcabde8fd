import * as l10n from '@vscode/l10n';
import type { Draft } from '../draft';
import type { EntryPointNames } from '../entryPoint';
import { callEntryPoint, type EntryPointRequest } from '../entryPointCall';
import type { Call } from '../plan';
import { entryPointIn, serviceNameOf } from '../profile/holders';
import type { Profile, Uid } from '../profile/profileKeys';
import { Refusal } from '../refusal';

/** MSG_SERVICE_DELETE for a service in a profile; what it answers changes nothing. */
export async function callDelete(draft: Draft, profile: Profile, uid: Uid): Promise<void> {
  const names = entryPointIn(profile, uid);
  const service = serviceNameOf(profile, uid);
  const request = { service, context: 'MSG_SERVICE_DELETE', place: { profile, uid } };
  if (names) await callIfPossible(draft, names, request);
}

/**
 * A call before a removal. Where it cannot be made, as the DLL is gone or damaged, that is noted: the service must not
 * stay for that.
 */
export async function callIfPossible(
  draft: Draft,
  names: EntryPointNames,
  request: Pick<EntryPointRequest, 'service' | 'context'> & Partial<EntryPointRequest>,
): Promise<Call | null> {
  try {
    const { call } = await callEntryPoint(draft, names, request);
    draft.calls.push(call);
    return call;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'bad-package') throw error;
    draft.note(
      l10n.t('The service {service} cannot be called with {context}, and is removed all the same: {reason}', {
        service: request.service,
        context: request.context,
        reason: error.message,
      }),
    );
    return null;
  }
}
