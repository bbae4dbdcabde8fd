import { randomUUID } from 'node:crypto';

/** An identifier that nobody else has: 32 hexadecimal digits. */
export function newUid(): string {
  return randomUUID().replaceAll('-', '').toUpperCase();
}
