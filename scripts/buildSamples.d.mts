/** The DLL of the sample package. */
export const sampleDll: Uint8Array;
