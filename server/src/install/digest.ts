import { createHash } from 'node:crypto';

/** 64 lower-case hexadecimal digits; null where there is no file. */
export type Digest = string | null;

/** The SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The SHA-256 of a text. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
