import type { Fact } from './fact';

export interface KnownIdentifier extends Fact {
  /** Sixteen bytes in order, as 32 upper-case hexadecimal digits. */
  readonly value: string;
  readonly title: string;
  /** The key that holds it: the type of a store, or a profile section. */
  readonly of: 'PR_MDB_PROVIDER' | 'UID';
  readonly owner: 'Exchange' | 'PST';
}

/** Public constants of Microsoft's services. None is a secret; each belongs to its own service only. */
export const knownIdentifiers: readonly KnownIdentifier[] = [
  exchangeStore('5494A1C0297F101BA58708002B2A2517', 'Exchange, primary mailbox', 'The user’s own mailbox.'),
  exchangeStore('9EB4770074E411CE8C5E00AA004254E2', 'Exchange, delegate mailbox', 'Another user’s mailbox.'),
  exchangeStore('78B2FA70AFF711CD9BC800AA002FC45A', 'Exchange, public folders', 'The public folders.'),
  exchangeStore('A90640E0D69311CDAF9500AA004A35C3', 'Exchange, transport', 'The store of the transport.'),
  exchangeStore(
    '2DE56BA1646E11D28D4E00C04FAE2371',
    'Exchange, local store',
    'The store on the own computer.',
  ),
  {
    value: '4E495441F9BFB80100AA0037D96E0000',
    title: 'Personal folders (PST)',
    of: 'PR_MDB_PROVIDER',
    owner: 'PST',
    meaning: 'A store in a personal folders file.',
    source: 'MSPST.h',
  },
  {
    value: '13DBB0C8AA05101A9BB000AA002FC45A',
    title: 'Exchange’s global profile section',
    of: 'UID',
    owner: 'Exchange',
    meaning: 'Not a store: the profile section that all Exchange providers share.',
    source: 'EdkMdb.h',
  },
];

/** The key of a profile that holds MAPI’s own section: 16 bytes in order, lower case. */
export const mapiProfileSection = '9207f3e0a3b11019908b08002b2a56c2';

/** The profile section of the profile itself (MUID_PROFILE_INSTANCE, MAPIGuid.h). */
export const profileInstanceSection = '8503020000000000c000000000000046';

/** Windows Installer's component of MAPI (how-to-get-path-of-specific-version-of-mapi-for-default-mail-client). */
export const mapiComponent = '{FF1D0740-D227-11D1-A4B0-006008AF820E}';

/** Windows Installer's component of MapiSvc.inf in Outlook 2000. */
export const mapisvcComponent = '{473FF9A0-D659-11D1-A4B2-006008AF820E}';

/** The known identifier of 32 hexadecimal digits, in any case. */
export function knownIdentifier(value: string): KnownIdentifier | undefined {
  const upper = value.toUpperCase();
  return knownIdentifiers.find(identifier => identifier.value === upper);
}

function exchangeStore(value: string, title: string, meaning: string): KnownIdentifier {
  return { value, title, of: 'PR_MDB_PROVIDER', owner: 'Exchange', meaning, source: 'EdkMdb.h' };
}
