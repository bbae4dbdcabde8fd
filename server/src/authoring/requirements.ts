import { allProperties, type PropertyDescription, type ServiceDescription } from './description';

/** What somebody has to enter before the service works: a service that is added without a user is incomplete. */
export function requiredWithoutDefault(description: ServiceDescription): readonly PropertyDescription[] {
  return allProperties(description).filter(({ required, default: value }) => required && value === undefined);
}
