import type { Draft } from '../draft';
import type { EntryPointCaller } from '../entryPointCall';
import { noteKeys, pruneKeys } from '../owned/values';
import type { StepName } from '../plan';
import { newDraft } from '../prepare';
import { type Prepared, preparedDraft } from '../prepared';
import type { Registry } from '../registry/registry';
import type { Sandbox } from '../sandbox/sandbox';
import { orderProviders, orderTransports } from './order';
import { addProvider, removeProvider } from './providers';
import type { ProfileRequest } from './request';
import { addService, configureService, removeService } from './services';
import { copyProfile, createProfile, deleteProfile, makeDefault } from './whole';
import { runWizard } from './wizard';

/**
 * Works out an operation on the profiles; it changes the user's registry only. Reads the sandbox, and writes nothing.
 * @throws Refusal where it cannot be done.
 */
export async function prepareProfile(
  request: ProfileRequest,
  sandbox: Sandbox,
  seed: string,
  caller?: EntryPointCaller,
): Promise<Prepared> {
  const draft = await newDraft(sandbox, seed, caller);
  await draft.step(STEP, async () => {
    const registry = await draft.registry('user');
    await carryOut(draft, registry, request);
    noteKeys(draft.owned, 'user', await draft.registry('user'), registry);
    pruneKeys(draft.owned, 'user', registry);
    await draft.putRegistry('user', registry);
  });
  const profile = request.operation === 'profile-copy' ? request.to : request.name;
  return { ...preparedDraft(draft, request.operation, servicesIn(request)), profile };
}

/** The services that a request names, for the history. */
function servicesIn(request: ProfileRequest): readonly string[] {
  if (request.operation === 'profile-wizard') return request.services.map(({ service }) => service);
  return 'service' in request ? [request.service] : [];
}

const STEP: StepName = 'profile';

function carryOut(draft: Draft, registry: Registry, request: ProfileRequest): Promise<void> {
  switch (request.operation) {
    case 'profile-create':
      return createProfile(draft, registry, request);
    case 'profile-delete':
      return deleteProfile(draft, registry, request);
    case 'profile-copy':
      return copyProfile(draft, registry, request);
    case 'profile-set-default':
      return makeDefault(draft, registry, request);
    case 'profile-add-service':
      return addService(draft, registry, request);
    case 'profile-remove-service':
      return removeService(draft, registry, request);
    case 'profile-configure':
      return configureService(draft, registry, request);
    case 'profile-add-provider':
      return addProvider(draft, registry, request);
    case 'profile-remove-provider':
      return removeProvider(draft, registry, request);
    case 'profile-provider-order':
      return orderProviders(draft, registry, request);
    case 'profile-transport-order':
      return orderTransports(draft, registry, request);
    case 'profile-wizard':
      return runWizard(draft, registry, request);
  }
}
