import { listItems } from '../model/entry';
import { meantValue } from '../model/inlineComment';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { fold } from '../text/fold';

/** The DLLs that may be a provider's, the likeliest first: those of its services and of their other providers. */
export function providerDlls(model: Model, provider: Section): readonly string[] {
  const services = model.servicesOf(provider);
  const [owner = provider] = services;
  return distinct(
    services.flatMap(service => [
      ...valueOf(service, 'PR_SERVICE_DLL_NAME'),
      ...dllsOfProviders(model, service),
    ]),
    owner.name,
  );
}

/** The DLLs that may be a service's, the likeliest first: those of its providers, then its support files. */
export function serviceDlls(model: Model, service: Section): readonly string[] {
  const files = service.content.property('PR_SERVICE_SUPPORT_FILES');
  const supporting = files ? listItems(files).map(({ name }) => name) : [];
  const dlls = supporting.filter(name => /\.dll$/i.test(name));
  return distinct([...dllsOfProviders(model, service), ...dlls], service.name);
}

/** The name of a DLL that nothing tells anything of, after the section that needs it. */
export function dllNamedAfter(section: string): string {
  return `${section.replace(/[^A-Za-z0-9_]/g, '') || 'SERVICE'}.DLL`;
}

const MOST = 3;

function distinct(names: readonly string[], section: string): readonly string[] {
  const byName = new Map(names.map(name => [fold(name), name] as const).toReversed());
  const found = names.filter(name => byName.get(fold(name)) === name);
  return found.length > 0 ? [...new Set(found)].slice(0, MOST) : [dllNamedAfter(section)];
}

function dllsOfProviders(model: Model, service: Section): readonly string[] {
  return model
    .providersOf(service)
    .flatMap(({ target }) => (target ? valueOf(target, 'PR_PROVIDER_DLL_NAME') : []));
}

function valueOf({ content }: Section, property: string): readonly string[] {
  const entry = content.property(property);
  const value = entry && meantValue(content, entry).name;
  return value ? [value] : [];
}
