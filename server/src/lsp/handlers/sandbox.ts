import * as l10n from '@vscode/l10n';
import * as engine from '../../install/index';
import * as protocol from '../../protocol/sandbox';
import { addOperation, planOptions, refuseUnsaved, sandboxParams } from '../operations';
import type { Parts } from '../parts';

/** Sandboxes as a whole: what is in one, whether it is as it should be, and back to its beginning. */
export function addSandbox(parts: Parts): void {
  const { requests } = parts;

  requests.onMessage(protocol.describeSandbox, sandboxParams, async ({ sandbox }) =>
    engine.describeSandbox(sandbox, await planOptions(parts)),
  );

  addOperation(
    parts,
    protocol.resetSandbox,
    sandboxParams,
    () => l10n.t('Resetting the sandbox'),
    ({ sandbox }, options) => engine.resetSandbox(sandbox, options),
  );

  requests.onMessage(protocol.verifySandbox, sandboxParams, async ({ sandbox }) => {
    await refuseUnsaved(parts, [sandbox]);
    return engine.verifySandbox(sandbox, await planOptions(parts));
  });
}
