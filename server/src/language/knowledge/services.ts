import { byName, type Fact } from './fact';
import type { TagOwner } from './knownTag';

export interface BuiltInService extends Fact {
  /** Its key in [Services]. */
  readonly name: string;
  /** What users know it as. */
  readonly title: string;
  /** Whose tags its sections have; undefined where none are known. */
  readonly owner?: TagOwner;
}

/** The services that Outlook brings along; newer versions do so without a MapiSvc.inf. */
export const builtInServices: readonly BuiltInService[] = [
  {
    name: 'MSEMS',
    title: 'Microsoft Exchange',
    owner: 'Exchange',
    meaning: 'Mailbox, public folders and address book of Exchange.',
    source: 'KB Q294470',
  },
  {
    name: 'MSPST MS',
    title: 'Personal Folders',
    owner: 'PST',
    meaning: 'A personal folders file in the form of Outlook 97 to 2002.',
    source: 'MSPST.h',
  },
  {
    name: 'MSUPST MS',
    title: 'Personal Folders (Unicode)',
    owner: 'PST',
    meaning: 'A personal folders file in Unicode, as from Outlook 2003 on.',
    source: 'MSPST.h',
  },
  {
    name: 'CONTAB',
    title: 'Outlook Address Book',
    meaning: 'The contact folders as an address book.',
    source: 'KB Q246092',
  },
  {
    name: 'EMABLT',
    title: 'LDAP Directory',
    owner: 'LDAP',
    meaning: 'An address book on an LDAP server.',
    source: 'KB Q200130',
  },
];

const named = byName(builtInServices);

/** The service of Outlook that this key of [Services] means, in any case. */
export function builtInService(name: string): BuiltInService | undefined {
  return named.get(name.toUpperCase());
}
