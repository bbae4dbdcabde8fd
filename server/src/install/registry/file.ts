import { readRegistryText } from './readText';
import type { Registry } from './registry';
import { writeRegistryText } from './writeText';

/**
 * The registry in the bytes of a .reg file: UTF-16LE by its mark, else 8-bit characters.
 * @param ansiText The text of 8-bit bytes.
 * @throws Refusal where a line is not understood.
 */
export function readRegistryFile(
  bytes: Uint8Array,
  ansiText: (bytes: Uint8Array) => string,
  registry?: Registry,
): Registry {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = isUtf16 ? Buffer.from(bytes.subarray(2)).toString('utf16le') : ansiText(bytes);
  return readRegistryText(text, ansiText, registry);
}

/** The bytes of a .reg file, UTF-16LE with its mark. */
export function registryFileBytes(registry: Registry): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${writeRegistryText(registry)}`, 'utf16le'));
}
