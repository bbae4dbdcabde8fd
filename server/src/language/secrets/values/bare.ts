import type { Secret } from '../secret';
import { isCommonPassword, strength } from '../strength';

/** Where secrets without a name are looked for: nowhere, in the value of some key, in a provider's own tag. */
export type BareSecrets = 'none' | 'key' | 'own tag';

/** Secrets without any name, in a value that has hardly anything else: `Tr0ub4dor&3`, `ACME\svc Hg7!kk2z`. */
export function bareSecrets(value: string, which: BareSecrets): readonly Secret[] {
  if (which === 'none' || value.length > LONGEST) return [];
  const words = [...value.matchAll(/\S+/g)];
  if (words.length > 3) return inQuotes(value);
  return words
    .filter(
      ({ 0: word }) =>
        strength(word) === 2 || (which === 'own tag' && words.length === 1 && isCommonPassword(word)),
    )
    .map(({ 0: word, index }) => ({ span: { start: index, end: index + word.length }, kind: 'unnamed' }));
}

/** Among other things, as in a script, only what somebody put in quotes. */
function inQuotes(value: string): readonly Secret[] {
  return [...value.matchAll(QUOTED)]
    .filter(({ 2: word }) => strength(word!) === 2)
    .map(({ 2: word, index }) => ({
      span: { start: index + 1, end: index + 1 + word!.length },
      kind: 'unnamed',
    }));
}

const QUOTED = /(["'])([^\s"']{8,100})\1/g;

const LONGEST = 300;
