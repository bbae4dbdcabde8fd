import { isPublicData, isReference, isUnspaced } from './ordinary';
import { isPlaceholder } from './placeholders';
import type { SecretKind } from './secret';
import { isCommonPassword, strength } from './strength';
import { foldWord } from './words/fold';
import type { NameKind } from './words/names';
import { choices, notSecrets } from './words/prose';

/**
 * Whether a single word can be the secret that a name announces.
 * `sure` takes plain words too; else only what looks like a secret is one.
 */
export function isSecretWord(value: string, kind: NameKind, sure: boolean): boolean {
  if (
    /\s/.test(value) ||
    isChoice(value) ||
    isPlaceholder(value) ||
    isReference(value) ||
    isPublicData(value)
  )
    return false;
  if (/^\d+$/.test(value)) return isSecretNumber(value, kind, sure);
  if (kind === 'some-key')
    return strength(value) === 2 || (value.length >= 12 && strength(value) > 0 && hasNumbers(value));
  if (CALL.test(value) && strength(value) < 2) return false;
  return strength(value) > 0 || (sure ? isPlainSecret(value, kind) : isCommonPassword(value));
}

function hasNumbers(value: string): boolean {
  return (value.match(/\d/g)?.length ?? 0) >= 3 && (value.match(/\d+/g)?.length ?? 0) >= 2;
}

/** `true|false`, `none/basic` */
function isChoice(value: string): boolean {
  return /[|/,]/.test(value) && value.split(/[|/,]/).every(word => choices.has(foldWord(word)));
}

/** Whether a plain word can be a secret of a kind: for passwords most words can, tokens and keys have digits. */
export function isPlainSecret(value: string, kind: NameKind): boolean {
  if (notSecrets.has(foldWord(value)) || value.length < 2 || isPlaceholder(value) || isReference(value))
    return false;
  if (isUnspaced(value)) return false;
  if (kind === 'password' || kind === 'secret') return /[\p{L}\p{N}]/u.test(value) && !CALL.test(value);
  if (/^\d{3,}(?:[- ]\d{3,}){2,}$/.test(value)) return kind === 'key';
  return (
    kind !== 'pin' &&
    value.length >= 8 &&
    /\d/.test(value) &&
    /\p{L}/u.test(value) &&
    !/^[vV]?\d+(?:\.\d+)+$/.test(value)
  );
}

const CALL = /^[\w.$]+[({[]|^(?:function|new)\b|^[\p{L}_]+(?::[\p{L}_]+)+:?$/u;

function isSecretNumber(value: string, kind: NameKind, sure: boolean): boolean {
  if (kind === 'pin') return value.length >= 4 && value.length <= 12;
  if (kind === 'password' || kind === 'secret') return sure && value.length >= 4;
  return kind !== 'some-key' && sure && value.length >= 8;
}

/** Whether several words are a secret: few of them are those of sentences, and a word is not only letters. */
export function isSecretPhrase(value: string): boolean {
  const words = value.split(/\s+/);
  if (words.length < 2 || words.length > 6 || value.length > 80 || isPlaceholder(value) || isReference(value))
    return false;
  const prose = words.filter(word => notSecrets.has(foldWord(word))).length;
  const titled = words.filter(word => /^(?:\p{Lu}\p{L}*|&|\d{1,4})$/u.test(word)).length;
  if (prose * 2 >= words.length || titled === words.length || notSecrets.has(foldWord(words[0]!)))
    return false;
  return words.some(word => /\d|[^\p{L}\p{M}.,'’&-]/u.test(word));
}

/** Whether words are a passphrase: three or more small ones. */
export function isPassphrase(value: string): boolean {
  const words = value.split(/\s+/);
  const prose = words.filter(word => notSecrets.has(foldWord(word))).length;
  return (
    words.length >= 3 &&
    words.length <= 12 &&
    words.every(word => /^[\p{Ll}\p{N}'-]+$/u.test(word)) &&
    prose * 2 < words.length
  );
}

/** What a name of a kind makes of its value. */
export function secretKind(name: NameKind): SecretKind {
  switch (name) {
    case 'token':
    case 'key':
      return name;
    case 'some-key':
      return 'key';
    case 'credentials':
      return 'login';
    default:
      return 'password';
  }
}
