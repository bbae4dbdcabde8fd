/**
 * The name of the DLL that MAPI loads for an entry: 32 comes before the first period of the whole text, folders
 * included, or at the end where there is none (registering-services-and-service-providers-in-mapisvc-inf).
 */
export function loadedDllName(path: string): string {
  const period = path.indexOf('.');
  const at = period < 0 ? path.length : period;
  return `${path.slice(0, at)}32${path.slice(at)}`;
}
