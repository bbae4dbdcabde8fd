import * as l10n from '@vscode/l10n';
import { Format, NtExecutable } from 'pe-library';
import { Refusal } from './refusal';

/** The bitness of a program: 32 or 64 bits. */
export type Architecture = 'x86' | 'x64';

/** What a DLL says of itself. */
export interface Dll {
  /** Null for processors on which no Outlook runs. */
  readonly architecture: Architecture | null;
  /** The names that it exports, in the order of its table. */
  readonly exports: readonly string[];
}

/**
 * Reads the headers and the export table of a DLL.
 * @param name Names the file in the message.
 * @throws Refusal where the bytes are no DLL of Windows.
 */
export function readDll(bytes: Uint8Array, name: string): Dll {
  try {
    return parseDll(bytes);
  } catch {
    throw new Refusal('bad-dll', l10n.t('{name} is not a DLL of Windows, or it is damaged.', { name }));
  }
}

const MACHINES: ReadonlyMap<number, Architecture> = new Map([
  [0x014c, 'x86'],
  [0x8664, 'x64'],
]);

/** No real table comes near; a damaged file must not keep us busy. */
const MOST_NAMES = 65_536;
const LONGEST_NAME = 4096;
const IS_DLL = 0x2000;

function parseDll(bytes: Uint8Array): Dll {
  const executable = NtExecutable.from(withoutSymbols(bytes), { ignoreCert: true });
  const { fileHeader, optionalHeaderDataDirectory } = executable.newHeader;
  if ((fileHeader.characteristics & IS_DLL) === 0) throw new RangeError('not a DLL');
  const { virtualAddress } = optionalHeaderDataDirectory.get(Format.ImageDirectoryEntry.Export);
  return {
    architecture: MACHINES.get(fileHeader.machine) ?? null,
    exports: virtualAddress === 0 ? [] : exportNames(new Image(executable), virtualAddress),
  };
}

/**
 * A copy that ends where the file does: the library reads the whole memory behind a view. It says that the file has no
 * table of symbols, as MinGW's have and the library refuses (PE format: pointer and number, 12 bytes behind `PE\0\0`).
 */
function withoutSymbols(bytes: Uint8Array): ArrayBuffer {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  const symbols = view.getUint32(0x3c, true) + 12;
  view.setUint32(symbols, 0);
  view.setUint32(symbols + 4, 0);
  return copy.buffer;
}

/** The names of an export directory (PE format: number of names at 24, their addresses behind the one at 32). */
function exportNames(image: Image, directory: number): string[] {
  const count = image.number(directory + 24);
  const names = image.number(directory + 32);
  if (count > MOST_NAMES) throw new RangeError('too many exports');
  return Array.from({ length: count }, (_, at) => image.text(image.number(names + 4 * at)));
}

/** A file as the loader lays it out in memory, read by relative addresses. */
class Image {
  readonly #sections: readonly { readonly start: number; readonly data: DataView }[];

  constructor(executable: NtExecutable) {
    this.#sections = executable
      .getAllSections()
      .flatMap(({ info, data }) => (data ? [{ start: info.virtualAddress, data: new DataView(data) }] : []));
  }

  number(address: number): number {
    const { data, offset } = this.#at(address);
    return data.getUint32(offset, true);
  }

  text(address: number): string {
    const { data, offset } = this.#at(address);
    let result = '';
    for (let at = offset; ; at++) {
      const code = data.getUint8(at);
      if (code === 0) return result;
      if (result.length === LONGEST_NAME) throw new RangeError('name too long');
      result += String.fromCharCode(code);
    }
  }

  #at(address: number): { data: DataView; offset: number } {
    const section = this.#sections.find(
      ({ start, data }) => address >= start && address < start + data.byteLength,
    );
    if (!section) throw new RangeError('address outside the file');
    return { data: section.data, offset: address - section.start };
  }
}
