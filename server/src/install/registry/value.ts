/** A value of a registry key. Whatever is neither text nor a number is bytes, with the code of its type. */
export type RegistryValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'dword'; readonly number: number }
  | { readonly kind: 'bytes'; readonly type: number; readonly bytes: Uint8Array };

/** The codes of registry types (winnt.h). */
export const REG_SZ = 1;
export const REG_EXPAND_SZ = 2;
export const REG_BINARY = 3;
export const REG_DWORD = 4;
export const REG_MULTI_SZ = 7;
export const REG_QWORD = 11;

/** A REG_SZ. */
export function text(value: string): RegistryValue {
  return { kind: 'text', text: value };
}

/** A REG_DWORD, unsigned. */
export function dword(number: number): RegistryValue {
  return { kind: 'dword', number: number >>> 0 };
}

/** A REG_BINARY. */
export function binary(bytes: Uint8Array): RegistryValue {
  return { kind: 'bytes', type: REG_BINARY, bytes };
}

/** Whether two values are of one type and the same. */
export function sameValue(a: RegistryValue, b: RegistryValue): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  if (a.kind === 'dword') return b.kind === 'dword' && a.number === b.number;
  return b.kind === 'bytes' && a.type === b.type && Buffer.from(a.bytes).equals(b.bytes);
}

/** Text as the registry stores it in bytes: UTF-16LE, two zero bytes at its end. */
export function utf16Bytes(value: string): Uint8Array {
  return new Uint8Array(Buffer.from(`${value}\0`, 'utf16le'));
}

/** The text of UTF-16LE bytes, without zeros at its end. */
export function utf16Text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf16le').replace(/\0+$/, '');
}
