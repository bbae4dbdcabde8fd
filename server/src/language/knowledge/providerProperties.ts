import { type PropertyInfo, stringTags } from './property';

/** What describes a service provider. */
export const providerProperties: readonly PropertyInfo[] = [
  {
    name: 'PR_PROVIDER_DISPLAY',
    ...stringTags(0x3006),
    where: { provider: 'required' },
    value: 'text',
    meaning: 'The vendor’s name for the provider, which stays the same however it is configured.',
    source: 'pidtagproviderdisplay-canonical-property',
  },
  {
    name: 'PR_PROVIDER_DLL_NAME',
    ...stringTags(0x300a),
    where: { provider: 'required' },
    value: 'dll',
    meaning:
      'The DLL of the provider, without which it cannot be loaded. Write the base name: MAPI inserts 32 before the first period, so MYPROV.DLL loads MYPROV32.DLL.',
    source: 'pidtagproviderdllname-canonical-property',
  },
  {
    name: 'PR_RESOURCE_TYPE',
    tag: 0x3e030003,
    where: { provider: 'required' },
    value: 'resource-type',
    meaning: 'What the provider is. The type decides which function of its DLL MAPI calls.',
    source: 'pidtagresourcetype-canonical-property',
  },
  {
    name: 'PR_MDB_PROVIDER',
    tag: 0x34140102,
    where: { provider: 'optional' },
    value: 'uid',
    meaning:
      'Tells one type of message store from all others, as 16 bytes of the vendor. Real files often write the tag 34140102 instead.',
    source: 'pidtagstoreprovider-canonical-property',
  },
  {
    name: 'PR_AB_PROVIDER_ID',
    tag: 0x36150102,
    where: { provider: 'optional' },
    value: 'uid',
    meaning: 'Tells one type of address book from all others, as 16 bytes of the vendor.',
    source: 'pidtagabproviderid-canonical-property',
  },
  {
    name: 'PR_RESOURCE_PATH',
    ...stringTags(0x3e07),
    where: { provider: 'optional' },
    value: 'path',
    meaning: 'A path where the provider may look for its resources, or may make them.',
    source: 'pidtagresourcepath-canonical-property',
  },
  {
    name: 'PR_STATUS_CODE',
    tag: 0x3e040003,
    where: { provider: 'optional' },
    value: 'hex',
    meaning:
      'The state of the provider at run time. Its page asks for it in every provider section, yet no known file has it.',
    source: 'pidtagstatuscode-canonical-property',
  },
];
