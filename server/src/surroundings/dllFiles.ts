import { pathToFileURL } from 'node:url';
import { type Dll, readDll } from '../install/index';
import type { FoundDll } from '../language/surroundings/surroundings';
import { type DiskFile, Kept } from './disk';

/** What DLLs say of themselves; each is read once, and again when it has changed. */
export class DllFiles {
  readonly #kept = new Kept<Dll | null>(LARGEST, (file, bytes) => bytes && dllIn(bytes, file.name));

  /** @param path Where the DLL is, or will be: `C:\…`. */
  async found(file: DiskFile, from: FoundDll['from'], path: string | null): Promise<FoundDll> {
    const dll = await this.#kept.of(file);
    return {
      uri: pathToFileURL(file.path).toString(),
      fileName: file.name,
      from,
      path,
      architecture: dll?.architecture ?? null,
      exports: dll?.exports ?? null,
    };
  }
}

export function isDll(name: string): boolean {
  return /\.dll$/i.test(name);
}

/** In bytes; Outlook's largest has a tenth of that. */
const LARGEST = 100_000_000;

function dllIn(bytes: Uint8Array, name: string): Dll | null {
  try {
    return readDll(bytes, name);
  } catch {
    return null;
  }
}
