import * as l10n from '@vscode/l10n';
import { checkedEntryPoint, hasEntryPoint } from '../entryPoint';
import { mapisvcTargets } from '../mapisvc/locations';
import { Refusal } from '../refusal';
import { simulatedCall } from '../simulatedCall';
import type { Step } from './step';

/** Calls the entry points as the Control Panel does after a setup from a medium: MSG_SERVICE_INSTALL for each service. */
export const callEntryPoint: Step = {
  name: 'entry-point',
  async plan(draft) {
    const [target] = await mapisvcTargets(draft.sandbox);
    const mapisvc = target === undefined ? null : await draft.mapisvc(target);
    for (const name of draft.source.services) {
      const service = mapisvc?.isService(name) ? mapisvc.find(name) : undefined;
      if (!service)
        throw new Refusal(
          'bad-package',
          l10n.t(
            'The service {service} is not installed: MapiSvc.inf of the sandbox does not have it. Add the entries first.',
            { service: name },
          ),
        );
      if (hasEntryPoint(service))
        draft.calls.push(
          simulatedCall(
            draft.source,
            service.name,
            await checkedEntryPoint(draft, service),
            'MSG_SERVICE_INSTALL',
          ).call,
        );
      else draft.note(withoutEntryPoint(service.name));
    }
  },
};

function withoutEntryPoint(service: string): string {
  return l10n.t('The service {service} has no entry point, so it is not called.', { service });
}
