import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';

/**
 * The names that a provider may be shown by: that of each of its services in [Services], then the provider's other name.
 * @param other The property with that other name.
 */
export function displayNames(model: Model, provider: Section, other: string): readonly string[] {
  const services = model
    .servicesOf(provider)
    .map(({ name }) => model.serviceEntry(name)?.link.entry.value ?? '');
  const own = provider.content.property(other)?.value ?? '';
  const names = new Set([...services, own].filter(name => name !== ''));
  return names.size > 0 ? [...names] : [provider.name];
}
