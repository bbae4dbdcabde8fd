import { byName, type Fact } from './fact';

/** A reason for which the entry point of a service is called: `ulContext` of MSGSERVICEENTRY. */
export interface EntryPointContext extends Fact {
  readonly name: string;
  readonly value: number;
  /** Whose action causes the call. */
  readonly caller: string;
}

/** A named constant of the call: a bit of `ulFlags`, or a result. */
export interface NamedNumber {
  readonly name: string;
  readonly value: number;
}

/** The name that MAPI prefers for the entry point of a service (msgserviceentry). */
export const preferredEntryName = 'ServiceEntry';

const source = 'msgserviceentry';

/** Numbers: MAPISPI.h. */
export const entryPointContexts: readonly EntryPointContext[] = [
  {
    name: 'MSG_SERVICE_INSTALL',
    value: 1,
    caller: 'Control Panel, Have Disk',
    meaning: 'The service has been installed from a medium. The usual answer is S_OK.',
    source,
  },
  {
    name: 'MSG_SERVICE_CREATE',
    value: 2,
    caller: 'CreateMsgService',
    meaning: 'The service is being added to a profile; its data has been copied from MapiSvc.inf already.',
    source,
  },
  {
    name: 'MSG_SERVICE_CONFIGURE',
    value: 3,
    caller: 'ConfigureMsgService',
    meaning: 'The configuration is to change: by the properties that are passed, else by a dialog.',
    source,
  },
  {
    name: 'MSG_SERVICE_DELETE',
    value: 4,
    caller: 'DeleteMsgService',
    meaning: 'The service is being removed from a profile.',
    source,
  },
  {
    name: 'MSG_SERVICE_UNINSTALL',
    value: 5,
    caller: 'Control Panel, Remove',
    meaning: 'The service is being removed from the computer. MAPI_E_USER_CANCEL keeps it.',
    source,
  },
  {
    name: 'MSG_SERVICE_PROVIDER_CREATE',
    value: 6,
    caller: 'CreateProvider',
    meaning: 'A provider is being added to the service. MAPI_E_NO_SUPPORT refuses it.',
    source,
  },
  {
    name: 'MSG_SERVICE_PROVIDER_DELETE',
    value: 7,
    caller: 'DeleteProvider',
    meaning: 'A provider is being removed from the service. MAPI_E_NO_SUPPORT refuses it.',
    source,
  },
];

/**
 * What stands in the place of a context for a call of the function that WIZARD_ENTRY_NAME names: it has none. The Profile
 * Wizard calls it for each provider, and gets the pages in which the user configures it (wizardentry).
 */
export const wizardContext = { name: 'WIZARDENTRY', caller: 'LaunchWizard' };

/** The bits of `ulFlags` (MAPISPI.h, MAPIX.h). */
export const entryPointFlags: readonly NamedNumber[] = [
  { name: 'SERVICE_UI_ALWAYS', value: 0x02 },
  { name: 'UI_CURRENT_PROVIDER_FIRST', value: 0x04 },
  { name: 'MSG_SERVICE_UI_READ_ONLY', value: 0x08 },
  { name: 'SERVICE_UI_ALLOWED', value: 0x10 },
  { name: 'SERVICE_LOGON_FAILED', value: 0x20 },
  { name: 'SERVICE_NO_RESTART_WARNING', value: 0x80 },
  { name: 'MAPI_UNICODE', value: 0x80000000 },
];

/** What an entry point answers: an HRESULT (MAPICode.h). */
export const entryPointResults: readonly NamedNumber[] = [
  { name: 'S_OK', value: 0x00000000 },
  { name: 'MAPI_E_NO_SUPPORT', value: 0x80040102 },
  { name: 'MAPI_E_BAD_CHARWIDTH', value: 0x80040103 },
  { name: 'MAPI_E_NOT_FOUND', value: 0x8004010f },
  { name: 'MAPI_E_NOT_INITIALIZED', value: 0x80040605 },
  { name: 'MAPI_E_VERSION', value: 0x80040110 },
  { name: 'MAPI_E_USER_CANCEL', value: 0x80040113 },
  { name: 'MAPI_E_EXTENDED_ERROR', value: 0x80040119 },
  { name: 'MAPI_E_UNCONFIGURED', value: 0x8004011c },
  { name: 'MAPI_E_FAILONEPROVIDER', value: 0x8004011d },
  { name: 'MAPI_E_CALL_FAILED', value: 0x80004005 },
  { name: 'MAPI_E_NO_ACCESS', value: 0x80070005 },
  { name: 'MAPI_E_INVALID_PARAMETER', value: 0x80070057 },
];

const contexts = byName(entryPointContexts);
const results = byName(entryPointResults);

/** The context of this name, in any case. */
export function entryPointContext(name: string): EntryPointContext | undefined {
  return contexts.get(name.toUpperCase());
}

/** The result of this name, in any case. */
export function entryPointResult(name: string): NamedNumber | undefined {
  return results.get(name.toUpperCase());
}
