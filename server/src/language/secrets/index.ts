export { secretsInComment } from './comment';
export { secretsInEntry } from './entry';
export { MASK, maskSecrets } from './mask';
export type { Secret, SecretEncoding, SecretKind } from './secret';
export { type KeyLines, keyLines } from './values/privateKeys';
