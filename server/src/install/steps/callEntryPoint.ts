import * as l10n from '@vscode/l10n';
import { entryPointOf } from '../entryPoint';
import { callEntryPoint as call } from '../entryPointCall';
import { Refusal } from '../refusal';
import type { Step } from './step';

/** Calls the entry points as the Control Panel does after a setup from a medium: MSG_SERVICE_INSTALL for each service. */
export const callEntryPoint: Step = {
  name: 'entry-point',
  async plan(draft, { services }) {
    const mapisvc = await draft.mapisvc();
    for (const name of services) {
      const service = mapisvc?.isService(name) ? mapisvc.find(name) : undefined;
      if (!service)
        throw new Refusal(
          'bad-package',
          l10n.t(
            'The service {service} is not installed: MapiSvc.inf of the sandbox does not have it. Add the entries first.',
            { service: name },
          ),
        );
      const entryPoint = entryPointOf(service);
      const request = { service: service.name, context: 'MSG_SERVICE_INSTALL' };
      if (entryPoint) draft.calls.push((await call(draft, entryPoint, request)).call);
      else draft.note(withoutEntryPoint(service.name));
    }
  },
};

function withoutEntryPoint(service: string): string {
  return l10n.t('The service {service} has no entry point, so it is not called.', { service });
}
