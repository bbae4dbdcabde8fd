import type { KnownTag } from './knownTag';

/** The tags that Exchange's EdkMdb.h gives to its profile sections. */
export const exchangeTags: readonly KnownTag[] = [
  exchange('PR_PROFILE_VERSION', 0x66000003, 'The version of the profile section; 0x501, written 01050000.'),
  {
    ...exchange('PR_PROFILE_CONFIG_FLAGS', 0x66010003, 'How the service behaves at its start.'),
    flags: [
      { value: 0x01, name: 'CONFIG_SERVICE', meaning: 'runs as a service' },
      { value: 0x02, name: 'CONFIG_SHOW_STARTUP_UI', meaning: 'shows the dialog at start' },
      { value: 0x04, name: 'CONFIG_SHOW_CONNECT_UI', meaning: 'asks how to connect' },
      { value: 0x08, name: 'CONFIG_PROMPT_FOR_CREDENTIALS', meaning: 'asks for credentials' },
      {
        value: 0x10,
        name: 'CONFIG_NO_AUTO_DETECT',
        meaning: 'does not find out by itself whether it is online',
      },
      { value: 0x20, name: 'CONFIG_OST_CACHE_ONLY', meaning: 'uses the offline store as a cache only' },
    ],
  },
  exchange('PR_PROFILE_HOME_SERVER', 0x6602001e, 'The name of the server with the mailbox.'),
  exchange('PR_PROFILE_USER', 0x6603001e, 'The name of the user.'),
  {
    ...exchange('PR_PROFILE_CONNECT_FLAGS', 0x66040003, 'How the service connects to its server.'),
    flags: [
      { value: 0x01, name: 'CONNECT_USE_ADMIN_PRIVILEGE', meaning: 'with the rights of an administrator' },
      { value: 0x02, name: 'CONNECT_NO_RPC_ENCRYPTION', meaning: 'without encryption' },
      { value: 0x04, name: 'CONNECT_USE_SEPARATE_CONNECTION', meaning: 'by a connection of its own' },
      { value: 0x08, name: 'CONNECT_NO_UNDER_COVER_CONNECTION', meaning: 'without a hidden connection' },
      { value: 0x10, name: 'CONNECT_ANONYMOUS_ACCESS', meaning: 'anonymously' },
      { value: 0x20, name: 'CONNECT_NO_NOTIFICATIONS', meaning: 'without notifications' },
      { value: 0x40, name: 'CONNECT_NO_ADDRESS_RESOLUTION', meaning: 'without resolving addresses' },
      { value: 0x80, name: 'CONNECT_RESTORE_DATABASE', meaning: 'to the database for restoring' },
    ],
  },
  {
    ...exchange('PR_PROFILE_TRANSPORT_FLAGS', 0x66050003, 'What the transport does with messages.'),
    flags: [
      { value: 0x01, name: 'TRANSPORT_DOWNLOAD', meaning: 'fetches them' },
      { value: 0x02, name: 'TRANSPORT_UPLOAD', meaning: 'sends them' },
    ],
  },
  exchange('PR_PROFILE_UI_STATE', 0x66060003, 'The state of the configuration dialog.'),
  exchange(
    'PR_PROFILE_UNRESOLVED_NAME',
    0x6607001e,
    'The name of the user as it was typed, not yet resolved.',
  ),
  exchange(
    'PR_PROFILE_UNRESOLVED_SERVER',
    0x6608001e,
    'The name of the server as it was typed, not yet resolved.',
  ),
  {
    ...exchange('PR_PROFILE_OPEN_FLAGS', 0x66090003, 'How the message store is opened.'),
    flags: [
      { value: 0x01, name: 'OPENSTORE_USE_ADMIN_PRIVILEGE', meaning: 'with the rights of an administrator' },
      { value: 0x02, name: 'OPENSTORE_PUBLIC', meaning: 'as public folders' },
      { value: 0x04, name: 'OPENSTORE_HOME_LOGON', meaning: 'as the home of the user' },
      { value: 0x08, name: 'OPENSTORE_TAKE_OWNERSHIP', meaning: 'as its owner' },
      { value: 0x10, name: 'OPENSTORE_OVERRIDE_HOME_MDB', meaning: 'whatever the home database is' },
      { value: 0x20, name: 'OPENSTORE_TRANSPORT', meaning: 'for the transport' },
      { value: 0x40, name: 'OPENSTORE_REMOTE_TRANSPORT', meaning: 'for the remote transport' },
      { value: 0x80, name: 'OPENSTORE_INTERNET_ANONYMOUS', meaning: 'anonymously' },
    ],
  },
  exchange('PR_PROFILE_BINDING_ORDER', 0x6609001e, 'The order in which network protocols are tried.'),
  {
    ...exchange('PR_PROFILE_TYPE', 0x660a0003, 'What the store of the section is to the user.'),
    values: [
      { value: 1, name: 'PROFILE_PRIMARY_USER', meaning: 'the user’s own mailbox' },
      { value: 2, name: 'PROFILE_DELEGATE', meaning: 'another user’s mailbox' },
      { value: 3, name: 'PROFILE_PUBLIC_STORE', meaning: 'public folders' },
      { value: 4, name: 'PROFILE_SUBSCRIPTION', meaning: 'a subscription' },
    ],
    source: 'pidtagprofiletype-canonical-property',
  },
  exchange('PR_PROFILE_MAILBOX', 0x660b001e, 'The mailbox, by its distinguished name.'),
  exchange('PR_PROFILE_SERVER', 0x660c001e, 'The name of the server with the store.'),
  exchange('PR_PROFILE_AB_FILES_PATH', 0x660e001e, 'The folder of the offline address book.'),
  exchange('PR_PROFILE_OFFLINE_STORE_PATH', 0x6610001e, 'The path of the offline store.'),
  exchange('PR_PROFILE_HOME_SERVER_DN', 0x6612001e, 'The distinguished name of the server with the mailbox.'),
  exchange(
    'PR_PROFILE_HOME_SERVER_ADDRS',
    0x6613101e,
    'The network addresses of the server with the mailbox.',
  ),
  exchange('PR_PROFILE_SERVER_DN', 0x6614001e, 'The distinguished name of the server with the store.'),
  {
    ...exchange('PR_DISABLE_WINSOCK', 0x66180003, 'Network protocols that the service shall not use.'),
    flags: [
      { value: 0x01, meaning: 'not by Winsock' },
      { value: 0x02, meaning: 'not by IPX' },
    ],
    source: 'KB Q152344',
  },
  exchange('PR_PROFILE_AUTH_PACKAGE', 0x66190003, 'How the user proves who he is.'),
  {
    ...exchange(
      'PR_PROFILE_SERVER_VERSION',
      0x661b0003,
      'The version of the server, as Outlook before 2007 writes it.',
    ),
    source: 'pidtagprofileserverversion-canonical-property',
  },
  {
    ...exchange(
      'PR_PROFILE_HOME_SERVER_FQDN',
      0x662a001e,
      'The full domain name of the server with the mailbox.',
    ),
    source: 'pidtagprofilehomeserverfqdn-canonical-property',
  },
  {
    ...exchange(
      'PR_PROFILE_SERVER_FULL_VERSION',
      0x663b0102,
      'The version of the server, as Outlook 2007 and later write it.',
    ),
    source: 'pidtagprofileserverfullversion-canonical-property',
  },
  exchange('PR_PROFILE_USER_SMTP_EMAIL_ADDRESS', 0x6641001e, 'The user’s address on the internet.'),
  {
    ...exchange(
      'PR_PROFILE_SECURE_MAILBOX',
      0x67f00102,
      'The mailbox with its credentials: a secure property, for the profile only.',
    ),
    secret: true,
  },
];

function exchange(name: string, tag: number, meaning: string): KnownTag {
  return { name, tag, owner: 'Exchange', meaning, source: 'EdkMdb.h' };
}
