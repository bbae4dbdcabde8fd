import type { FlagClass, ResourceFlag } from './flag';

const store = 'MAPI_STORE_PROVIDER';
const transport = 'MAPI_TRANSPORT_PROVIDER';
const hook = 'MAPI_HOOK_PROVIDER';

/** The flags of a service provider, by value. */
export const providerFlags: readonly ResourceFlag[] = [
  {
    ...flag(
      'STATUS_DEFAULT_OUTBOUND',
      0x0001,
      'modifiable',
      'Of several instances of the transport, this one gives its identity to messages that are sent.',
    ),
    providerType: transport,
  },
  {
    ...flag(
      'STATUS_DEFAULT_STORE',
      0x0002,
      'modifiable',
      'The store is, or can become, the default store of the profile.',
    ),
    providerType: store,
  },
  flag(
    'STATUS_PRIMARY_IDENTITY',
    0x0004,
    'modifiable',
    'The provider supplies the identity of the session. Several may ask for it: the first in the profile gets it.',
  ),
  {
    ...flag(
      'STATUS_SIMPLE_STORE',
      0x0008,
      'dynamic',
      'The store is the default store of Simple MAPI. Only MAPI sets it.',
    ),
    providerType: store,
  },
  {
    ...flag('STATUS_XP_PREFER_LAST', 0x0010, 'static', 'The transport wants to be the last that is tried.'),
    providerType: transport,
  },
  flag(
    'STATUS_NO_PRIMARY_IDENTITY',
    0x0020,
    'static',
    'The provider cannot supply the identity of the session.',
  ),
  {
    ...flag('STATUS_NO_DEFAULT_STORE', 0x0040, 'static', 'The store can never be the default store.'),
    providerType: store,
  },
  {
    ...flag(
      'STATUS_TEMP_SECTION',
      0x0080,
      'dynamic',
      'The store is not published, and its section goes after logoff. Only MAPI sets it.',
    ),
    providerType: store,
  },
  {
    ...flag(
      'STATUS_OWN_STORE',
      0x0100,
      'static',
      'The transport is tied to a store, which it names in PR_OWN_STORE_ENTRYID.',
    ),
    providerType: transport,
  },
  {
    ...flag('HOOK_INBOUND', 0x0200, 'static', 'The hook processes messages that arrive.'),
    providerType: hook,
  },
  {
    ...flag('HOOK_OUTBOUND', 0x0400, 'static', 'The hook processes messages that are sent.'),
    providerType: hook,
  },
  {
    ...flag(
      'STATUS_NEED_IPM_TREE',
      0x0800,
      'dynamic',
      'The standard folders of the store are still to be checked. Only MAPI sets it.',
    ),
    providerType: store,
  },
  {
    ...flag(
      'STATUS_PRIMARY_STORE',
      0x1000,
      'modifiable',
      'The store is to be used at logon and becomes the default store.',
    ),
    providerType: store,
  },
  {
    ...flag(
      'STATUS_SECONDARY_STORE',
      0x2000,
      'modifiable',
      'The store is used where the primary one cannot be reached.',
    ),
    providerType: store,
  },
];

function flag(name: string, value: number, flagClass: FlagClass, meaning: string): ResourceFlag {
  return {
    name,
    value,
    family: 'provider',
    class: flagClass,
    meaning,
    source: 'pidtagresourceflags-canonical-property',
  };
}
