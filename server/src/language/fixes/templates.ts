import type { Link } from '../model/links';
import type { Section } from '../model/sectionIndex';

type Entries = readonly (readonly [key: string, value: string])[];

/** The entries of a new section that a link asks for: what is required, with values taken from the linker where it has them. */
export function templateOf(link: Link, linker: Section): Entries {
  switch (link.kind) {
    case 'provider':
      return providerTemplate(link.name, linker);
    case 'section':
      return [['UID', '']];
    default:
      return serviceTemplate(link);
  }
}

function providerTemplate(name: string, service: Section): Entries {
  return [
    ['PR_DISPLAY_NAME', name],
    ['PR_PROVIDER_DISPLAY', name],
    ['PR_PROVIDER_DLL_NAME', service.content.property('PR_SERVICE_DLL_NAME')?.value ?? ''],
    ['PR_RESOURCE_TYPE', 'MAPI_STORE_PROVIDER'],
    ['PR_RESOURCE_FLAGS', 'STATUS_NO_DEFAULT_STORE'],
  ];
}

function serviceTemplate({ name, entry }: Link): Entries {
  return [
    ['PR_DISPLAY_NAME', entry.value],
    ['Providers', `${name}_Provider`],
  ];
}
