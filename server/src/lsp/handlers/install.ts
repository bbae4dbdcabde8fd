import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import * as engine from '../../install/index';
import * as protocol from '../../protocol/install';
import { addOperation, planOptions, refuseUnsaved, sandboxParams } from '../operations';
import type { Parts } from '../parts';

/** Installs, and what belongs to it, for clients on a computer with a disk. */
export function addInstall(parts: Parts): void {
  const { requests } = parts;

  requests.onMessage(protocol.previewInstall, installParams, async params => {
    await refuseUnsaved(parts, [params.sandbox, params.package]);
    return engine.previewInstall(params, await planOptions(parts));
  });

  requests.onMessage(protocol.installState, installParams, async params =>
    engine.installState(params, await planOptions(parts)),
  );

  addOperation(
    parts,
    protocol.runInstall,
    installParams,
    () => l10n.t('Installing'),
    (params, options) => engine.install(params, options),
  );

  addOperation(
    parts,
    protocol.applyPlan,
    planParams,
    () => l10n.t('Installing'),
    ({ plan }, options) => engine.applyPlan(plan, options),
  );

  addOperation(
    parts,
    protocol.uninstall,
    uninstallParams,
    () => l10n.t('Uninstalling'),
    (params, options) => engine.uninstallService(params, options),
  );

  addOperation(
    parts,
    protocol.createSandbox,
    sandboxParams,
    () => l10n.t('Creating the sandbox'),
    ({ sandbox }, options) => engine.createSandbox(sandbox, engine.nodeHost, options),
  );

  addOperation(
    parts,
    protocol.rollback,
    sandboxParams,
    () => l10n.t('Rolling back'),
    ({ sandbox }, options) => engine.rollback(sandbox, options),
  );
}

const installParams = v.object({
  ...sandboxParams.entries,
  package: v.string(),
  steps: v.exactOptional(v.array(v.picklist(engine.stepNames))),
  haveDisk: v.exactOptional(v.boolean()),
});

const uninstallParams = v.object({
  ...sandboxParams.entries,
  service: v.string(),
  profiles: v.exactOptional(v.boolean()),
});

/** As it was sent, to the order of its keys: a plan that is not exactly the one that would hold now is refused. */
const wholePlan = v.custom<engine.Plan>(plan =>
  v.is(v.looseObject({ package: v.string(), sandbox: v.string(), steps: v.array(plannedStep) }), plan),
);
const plannedStep = v.looseObject({ step: v.picklist(engine.stepNames) });

const planParams = v.pipe(
  v.object({ ...sandboxParams.entries, package: v.string(), plan: wholePlan }),
  v.check(params => params.plan.sandbox === params.sandbox && params.plan.package === params.package),
);
