import { providerTypes } from './providerTypes';

/** Functions that DLLs export for others than MAPI's services: for COM, for the Control Panel, for setup programs. */
const OTHERS = new Set([
  'DllMain',
  'DllCanUnloadNow',
  'DllGetClassObject',
  'DllInstall',
  'DllRegisterServer',
  'DllUnregisterServer',
  ...providerTypes.flatMap(({ entryPoint }) => entryPoint ?? []),
]);

/** Whether an exported function may be the entry point of a service or of its wizard page. */
export function isEntryCandidate(name: string): boolean {
  return !OTHERS.has(name);
}
