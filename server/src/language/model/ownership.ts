import { fold } from '../text/fold';
import type { Model } from './model';
import type { Section } from './sectionIndex';

/** The service of a provider section; undefined where it has none, or shares the section with others. */
export function onlyService(model: Model, provider: Section): Section | undefined {
  if (model.role(provider) !== 'provider') return undefined;
  const [service, ...others] = model.servicesOf(provider);
  return others.length === 0 ? service : undefined;
}

/** The provider sections that belong to this service alone, in the order of its list. */
export function ownProviders(model: Model, service: Section): readonly Section[] {
  const targets = model.providersOf(service).flatMap(({ target }) => target ?? []);
  return [...new Set(targets)].filter(target => onlyService(model, target) === service);
}

/** How many providers a service lists, whether their sections are there or not; a name that is a service as well is none. */
export function providerCount(model: Model, service: Section): number {
  const names = service.content.list('Providers').map(({ name }) => fold(name));
  return [...new Set(names)].filter(name => !model.isService(name)).length;
}
