import type { CodePage } from '../../language/text/codePages';
import { decode } from '../../language/text/encoding';
import { REGISTRY_FILES } from '../sandbox/layout';
import type { Sandbox } from '../sandbox/sandbox';
import { readRegistryText } from './readText';
import { Registry } from './registry';
import { writeRegistryText } from './writeText';

/**
 * One of the two registry files of a sandbox as it is on the disk.
 * @throws Refusal where a line is not understood.
 */
export async function readRegistryOf(
  { settings, tree }: Pick<Sandbox, 'settings' | 'tree'>,
  hive: keyof typeof REGISTRY_FILES,
): Promise<Registry> {
  return readRegistryFile(await tree.read(REGISTRY_FILES[hive]), settings.codePage);
}

/**
 * The registry in the bytes of a .reg file: UTF-16LE by its mark, else in a code page. Empty where there is no file.
 * @throws Refusal where a line is not understood.
 */
export function readRegistryFile(bytes: Uint8Array | null, codePage: CodePage): Registry {
  if (!bytes) return new Registry();
  return readRegistryText(decode(bytes, codePage).text, ansi => decode(ansi, codePage).text);
}

/** The bytes of a .reg file, UTF-16LE with its mark. */
export function registryFileBytes(registry: Registry): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${writeRegistryText(registry)}`, 'utf16le'));
}
