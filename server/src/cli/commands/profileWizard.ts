import type { WizardService } from '../../install/index';
import { Failure } from '../failure';

/**
 * What the Profile Wizard is asked for: services by name, and what is filled in for them, written `SERVICE:TAG=VALUE`.
 * @throws Failure for a property of no service that is named.
 */
export function wizardServices(
  services: readonly string[],
  properties: readonly string[] = [],
): readonly WizardService[] {
  const given = properties.map(text => {
    const service = services.find(name => text.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    if (service !== undefined) return { service, property: text.slice(service.length + 1) };
    throw new Failure(`--property: write SERVICE:TAG=VALUE, with one of ${services.join(', ')}`, 2);
  });
  return services.map(service => ({
    service,
    properties: given.filter(each => each.service === service).map(({ property }) => property),
  }));
}
