import type { Secret } from '../secret';
import { isCommonPassword, strength } from '../strength';

/** Where secrets without a name are looked for: nowhere, in a comment or the value of some key, in a provider's own tag. */
export type BareSecrets = 'none' | 'comment' | 'key' | 'own tag';

/** Secrets without any name, in a value that has hardly anything else: `Tr0ub4dor&3`, `ACME\svc Hg7!kk2z`. */
export function bareSecrets(value: string, which: BareSecrets): readonly Secret[] {
  if (which === 'none' || value.length > LONGEST) return [];
  if (which === 'own tag' && isCommonPassword(value)) return [unnamed(value, 0)];
  const words = [...value.matchAll(/[^\s;]+/g)];
  if (words.length <= FEW) return words.flatMap(({ 0: word, index }) => ifSecret(word, index));
  return [...value.matchAll(QUOTED)].flatMap(({ 2: word, index }) => ifSecret(word!, index + 1));
}

const LONGEST = 300;
const FEW = 3;

/** Among other things, as in a script, only what somebody put in quotes counts. */
const QUOTED = /(["'])([^\s"']{8,100})\1/g;

/** Of codes for characters, what they stand for is looked at elsewhere. */
const CODES = /%[2-7][0-9a-f]/i;

function ifSecret(word: string, start: number): Secret[] {
  return strength(word) === 2 && !CODES.test(word) ? [unnamed(word, start)] : [];
}

function unnamed(word: string, start: number): Secret {
  return { span: { start, end: start + word.length }, kind: 'unnamed' };
}
