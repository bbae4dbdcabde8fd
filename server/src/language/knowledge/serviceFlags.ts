import type { FlagClass, ResourceFlag } from './flag';

/** The flags of a message service, by value. */
export const serviceFlags: readonly ResourceFlag[] = [
  flag(
    'SERVICE_DEFAULT_STORE',
    0x01,
    'dynamic',
    'The service contains the default store. Only MAPI sets it.',
  ),
  flag(
    'SERVICE_SINGLE_COPY',
    0x02,
    'static',
    'A profile can hold the service once: to add or copy it a second time fails.',
  ),
  flag('SERVICE_CREATE_WITH_STORE', 0x04, 'reserved', 'Reserved for MAPI; do not use it.'),
  flag(
    'SERVICE_PRIMARY_IDENTITY',
    0x08,
    'modifiable',
    'A provider of the service supplies the identity of the session.',
  ),
  flag(
    'SERVICE_NO_PRIMARY_IDENTITY',
    0x20,
    'static',
    'No provider of the service can supply the identity of the session.',
  ),
];

function flag(name: string, value: number, flagClass: FlagClass, meaning: string): ResourceFlag {
  return {
    name,
    value,
    family: 'service',
    class: flagClass,
    meaning,
    source: 'pidtagresourceflags-canonical-property',
  };
}
