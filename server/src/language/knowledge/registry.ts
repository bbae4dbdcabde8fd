/** One value of a registry key that an install reads or writes. */
export interface RegistryText {
  readonly name: string;
  /** The text, of type REG_SZ. */
  readonly text: string;
}

/** The key under HKEY_LOCAL_MACHINE that announces MAPI (installing-the-mapi-subsystem). */
export const messagingSubsystemKey = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Messaging Subsystem';

/** The values with which that key begins. A service's setup adds what is missing and changes none of them. */
export const messagingSubsystemValues: readonly RegistryText[] = [
  { name: 'MAPI', text: '1' },
  { name: 'MAPIX', text: '1' },
  { name: 'CMC', text: '1' },
  { name: 'OLEMessaging', text: '1' },
  { name: 'CMCDLLNAME32', text: 'mapi32.dll' },
  { name: 'MAPIXVER', text: '1.0.0.1' },
];

/** Which programs use which MAPI: below the key of the subsystem, one value per program. */
export const mapiApplicationsKey = `${messagingSubsystemKey}\\MSMapiApps`;

/** The mail clients; the default value names the one that MAPI stands for. */
export const mailClientsKey = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Clients\\Mail';

/** The use counts of shared DLLs: the full path is the name, the value a DWORD. */
export const sharedDllsKey = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\SharedDLLs';

/** Outlook 2016 and later: a key per profile, and beside it the value with the name of the default profile. */
export const outlookKey = 'HKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Office\\16.0\\Outlook';
export const profilesKey = `${outlookKey}\\Profiles`;
export const defaultProfileValue = 'DefaultProfile';

/** Where older clients keep profiles: Outlook 2013; Windows NT up to Outlook 2010; Windows 95, 98 and Me. */
export const olderProfilesKeys: readonly string[] = [
  'HKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Office\\15.0\\Outlook\\Profiles',
  'HKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles',
  'HKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Windows Messaging Subsystem\\Profiles',
];

/** Properties of a profile by which its sections hang together, as tags (MAPIDefS.h, MAPITags.h). */
export const profileTags = {
  storeProviders: 0x3d000102,
  addressBookProviders: 0x3d010102,
  transportProviders: 0x3d020102,
  serviceName: 0x3d09001e,
  serviceUid: 0x3d0c0102,
  extraUids: 0x3d0d0102,
  services: 0x3d0e0102,
  profileName: 0x3d12001e,
  searchKey: 0x300b0102,
} as const;

/** The name under which a profile keeps a property: type first, then identifier, in lower case. */
export function profileValueName({ id, type }: { readonly id: number; readonly type: number }): string {
  return fourDigits(type) + fourDigits(id);
}

function fourDigits(number: number): string {
  return number.toString(16).padStart(4, '0');
}
