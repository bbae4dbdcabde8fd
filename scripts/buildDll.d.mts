/** A DLL whose functions answer S_OK; the same arguments give the same bytes. */
export function buildDll(dll: {
  readonly name: string;
  readonly machine: 'x86' | 'x64';
  readonly exports: readonly (string | { readonly name: string; readonly argumentBytes: number })[];
}): Uint8Array;
