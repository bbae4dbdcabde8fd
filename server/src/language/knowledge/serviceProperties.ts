import { type PropertyInfo, stringsTags, stringTags } from './property';

/** What describes a message service and its extra sections. */
export const serviceProperties: readonly PropertyInfo[] = [
  {
    name: 'Providers',
    where: { service: 'required' },
    value: 'list',
    meaning:
      'The provider sections of the service, separated by commas. Their order becomes the order of the profile: it decides which store is the default, which address books and transports come first, and who supplies the identity.',
    source: 'list-entries-in-mapisvc-inf-message-service-sections',
  },
  {
    name: 'Sections',
    where: { service: 'optional' },
    value: 'list',
    meaning:
      'Extra sections of the service, separated by commas. MAPI makes a profile section of each and keeps their identifiers in PR_SERVICE_EXTRA_UIDS.',
    source: 'list-entries-in-mapisvc-inf-message-service-sections',
  },
  {
    name: 'UID',
    where: { extra: 'recommended' },
    value: 'uid',
    meaning:
      'The identifier of the profile section that MAPI makes from this section, as 16 bytes in order. Clients that know it can open the section.',
    source: 'KB Q294470',
  },
  {
    name: 'WIZARD_ENTRY_NAME',
    where: { service: 'optional' },
    value: 'entry-point',
    meaning:
      'The function of the service’s DLL that gives the Profile Wizard its pages. Only for services that the wizard can configure.',
    source: 'wizardentry',
  },
  {
    name: 'PR_DISPLAY_NAME',
    ...stringTags(0x3001),
    where: { service: 'optional', provider: 'recommended' },
    value: 'text',
    meaning:
      'The name that users see. In a service section it takes precedence over the name that a program passes when it adds the service.',
    source: 'pidtagdisplayname-canonical-property',
  },
  {
    name: 'PR_RESOURCE_FLAGS',
    tag: 0x30090003,
    where: { service: 'optional', provider: 'recommended' },
    value: 'flags',
    meaning:
      'Options of the service or provider, joined by vertical bars. Services take SERVICE_ flags, providers STATUS_ flags, and hook providers HOOK_ flags as well.',
    source: 'pidtagresourceflags-canonical-property',
  },
  {
    name: 'PR_SERVICE_DLL_NAME',
    ...stringTags(0x3d0a),
    where: { service: 'recommended', provider: 'redundant' },
    value: 'dll',
    meaning:
      'The DLL with the service’s entry point. Write the base name: MAPI inserts 32 before the first period, so MYSVC.DLL loads MYSVC32.DLL.',
    source: 'pidtagservicedllname-canonical-property',
  },
  {
    name: 'PR_SERVICE_ENTRY_NAME',
    tag: 0x3d0b001e,
    where: { service: 'recommended', provider: 'redundant' },
    value: 'entry-point',
    meaning:
      'The function of PR_SERVICE_DLL_NAME that MAPI calls to configure the service; ServiceEntry by preference. Without both entries MAPI takes it that there is none.',
    source: 'pidtagserviceentryname-canonical-property',
  },
  {
    name: 'PR_SERVICE_SUPPORT_FILES',
    ...stringsTags(0x3d0f),
    where: { service: 'optional', provider: 'redundant' },
    value: 'files',
    meaning: 'The files that belong to the service, separated by commas. The Control Panel lists them.',
    source: 'pidtagservicesupportfiles-canonical-property',
  },
  {
    name: 'PR_SERVICE_DELETE_FILES',
    ...stringsTags(0x3d10),
    where: { service: 'optional', provider: 'redundant' },
    value: 'files',
    meaning:
      'The files that the Control Panel deletes when it uninstalls the service, separated by commas. Never list a DLL that another service uses.',
    source: 'pidtagservicedeletefiles-canonical-property',
  },
  {
    name: 'PR_SERVICE_INSTALL_ID',
    ...stringTags(0x3d13),
    where: { service: 'optional', provider: 'optional' },
    value: 'guid',
    meaning:
      'The component, a GUID in braces, by which Windows Installer can install the service on demand. Provider sections may repeat it.',
    source: 'pidtagserviceinstallid-canonical-property',
  },
];
