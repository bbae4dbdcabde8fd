import { exchangeTags } from './exchangeTags';
import type { KnownTag } from './knownTag';
import { stringAs8Bit, tagOf } from './propertyTags';

const pstTags: readonly KnownTag[] = [
  {
    name: 'PR_PST_PATH',
    tag: 0x6700001e,
    owner: 'PST',
    meaning: 'The path of the personal folders file.',
    source: 'pidtagpstpath-canonical-property',
  },
  {
    name: 'PR_PST_REMEMBER_PW',
    tag: 0x6701000b,
    owner: 'PST',
    meaning: 'Whether the password of the file is kept in the profile.',
    source: 'pidtagpstrememberpassword-canonical-property',
  },
  {
    name: 'PR_PST_ENCRYPTION',
    tag: 0x67020003,
    owner: 'PST',
    values: [
      { value: 0x80000000, name: 'PSTF_NO_ENCRYPTION', meaning: 'not encrypted' },
      {
        value: 0x40000000,
        name: 'PSTF_COMPRESSABLE_ENCRYPTION',
        meaning: 'encrypted, can still be compressed',
      },
      { value: 0x20000000, name: 'PSTF_BEST_ENCRYPTION', meaning: 'encrypted as well as possible' },
      { value: 0x10000000, meaning: 'a Unicode file, as a sample of Microsoft uses it' },
    ],
    meaning: 'How the personal folders file is encrypted when it is made.',
    source: 'MSPST.h',
  },
  {
    name: 'PR_PST_PW_SZ_OLD',
    tag: 0x6703001e,
    owner: 'PST',
    secret: true,
    meaning: 'The password that the file has had so far. It does not belong in MapiSvc.inf.',
    source: 'pidtagpstpasswordszold-canonical-property',
  },
  {
    name: 'PR_PST_PW_SZ_NEW',
    tag: 0x6704001e,
    owner: 'PST',
    secret: true,
    meaning: 'The password that the file shall have. It does not belong in MapiSvc.inf.',
    source: 'pidtagpstpasswordsznew-canonical-property',
  },
  {
    name: 'PR_PST_CONFIG_FLAGS',
    tag: 0x67700003,
    owner: 'PST',
    flags: [
      { value: 0x00000001, name: 'PST_CONFIG_CREATE_NOWARN', meaning: 'make the file without a warning' },
      { value: 0x00000002, name: 'PST_CONFIG_PRESERVE_DISPLAY_NAME', meaning: 'keep the display name' },
      {
        value: 0x00000008,
        name: 'OST_CONFIG_POLICY_DELAY_IGNORE_OST',
        meaning: 'an option of offline stores',
      },
      {
        value: 0x00000010,
        name: 'OST_CONFIG_CREATE_NEW_DEFAULT_OST',
        meaning: 'an option of offline stores',
      },
      { value: 0x80000000, name: 'PST_CONFIG_UNICODE', meaning: 'a Unicode file' },
    ],
    meaning: 'Options with which the personal folders file is made.',
    source: 'pidtagpstconfigurationflags-canonical-property',
  },
  {
    name: 'PR_PST_PATH_HINT',
    tag: 0x6771001e,
    owner: 'PST',
    meaning: 'A suggestion for the path of the file, which the user can still change.',
    source: 'pidtagpstpathhint-canonical-property',
  },
];

const otherTags: readonly KnownTag[] = [
  {
    name: 'LDAP column title',
    tag: 0x6605001e,
    owner: 'LDAP',
    meaning: 'The title of an additional column of the LDAP address book.',
    source: 'KB Q200130',
  },
  {
    name: 'LDAP attribute',
    tag: 0x6606001e,
    owner: 'LDAP',
    meaning: 'The LDAP attribute that the additional column shows.',
    source: 'KB Q200130',
  },
  {
    name: 'PR_WIZARD_NO_PST_PAGE',
    tag: 0x6700000b,
    owner: 'Profile Wizard',
    meaning: 'Set while the Profile Wizard runs, to leave out the page for personal folders.',
    source: 'pidtagwizardnopstpage-canonical-property',
  },
  {
    name: 'PR_WIZARD_NO_PAB_PAGE',
    tag: 0x6701000b,
    owner: 'Profile Wizard',
    meaning: 'Set while the Profile Wizard runs, to leave out the page for the personal address book.',
    source: 'pidtagwizardnopabpage-canonical-property',
  },
];

/** Numeric tags of Microsoft's services that real files contain. */
export const knownTags: readonly KnownTag[] = [...exchangeTags, ...pstTags, ...otherTags];

/** What a tag such as 0x66000003 means, once per owner; the two forms of a string are one. */
export function knownTagsOf(tag: number): readonly KnownTag[] {
  const { id, type } = stringAs8Bit(tagOf(tag));
  return knownTags.filter(known => known.tag === id * 0x10000 + type);
}
