import { wordSet } from './fold';
import { gluedNames, type NameKind, namesByFirstWord, namesWithin } from './names';
import { attachedCopula } from './prose';
import { aboutNames, companions, isAboutWithin, prefixes } from './qualifiers';
import type { Word } from './words';

/** A credential's name among the words of a text. */
export interface FoundName {
  readonly kind: NameKind;
  /** The number of the word after it. */
  readonly next: number;
  /** What is glued to its end: nothing; a copula; or something that makes of it another thing, known or not. */
  readonly glued: 'nothing' | 'copula' | 'about' | 'unknown';
  /** Whether it stands in letters without blanks between words, which letters of another script end. */
  readonly unspaced?: true;
}

/** The name that begins at a word; undefined where none does. */
export function nameAt(text: string, words: readonly Word[], at: number): FoundName | undefined {
  const word = words[at]!;
  for (const name of namesByFirstWord.get(word.text) ?? [])
    if (follows(text, words, at, name.words))
      return { kind: name.kind, next: at + name.words.length, glued: 'nothing' };
  const glued = gluedName(word.text);
  return glued && { ...glued, next: at + 1 };
}

type Glued = Omit<FoundName, 'next'>;

const known = new Map<string, Glued | null>();
const KNOWN_LIMIT = 5_000;

function gluedName(word: string): Glued | undefined {
  if (word.length < 2) return undefined;
  let found = known.get(word);
  if (found === undefined) {
    found = (word.charCodeAt(0) < 0x0e00 ? inLetters(word) : within(word)) ?? null;
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(word, found);
  }
  return found ?? undefined;
}

function follows(text: string, words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  for (let n = 1; n < phrase.length; n++) {
    const word = words[at + n];
    if (!word || word.text !== phrase[n]) return false;
    const gap = text.slice(words[at + n - 1]!.end, word.start);
    if (gap.length > 1 || (gap !== '' && !" _-.'’ ".includes(gap))) return false;
  }
  return true;
}

function within(word: string): Glued | undefined {
  for (const { text, kind } of namesWithin) {
    const at = word.lastIndexOf(text);
    if (at < 0) continue;
    const rest = word.slice(at + text.length);
    const glued =
      rest === ''
        ? 'nothing'
        : attachedCopula.test(rest)
          ? 'copula'
          : isAboutWithin(rest)
            ? 'about'
            : 'unknown';
    return { kind, glued, unspaced: true };
  }
  return undefined;
}

function inLetters(word: string): Glued | undefined {
  const pieces = taken(word, 0);
  if (pieces) return pieces;
  for (const name of gluedNames) {
    const at = word.indexOf(name);
    if (at < 0 || word === `${name}s`) continue;
    if (at + name.length === word.length) return { kind: 'password', glued: 'nothing' };
    if (at === 0)
      return { kind: 'password', glued: aboutNames.has(word.slice(name.length)) ? 'about' : 'unknown' };
  }
  return undefined;
}

/** A word made of known prefixes, one name and known words after it: `smtppass`, `accesstoken`, `passwordlength`. */
function taken(word: string, from: number): Glued | undefined {
  const name = wholeName(word.slice(from));
  if (name) return { kind: name, glued: 'nothing' };
  for (let end = from + 2; end <= word.length - 2; end++) {
    const piece = word.slice(from, end);
    const rest = word.slice(end);
    const kind = wholeName(piece);
    if (kind && piece.length > 2 && aboutNames.has(rest)) return { kind, glued: 'about' };
    if (kind && piece.length > 2 && companions.has(rest) && rest.length > 2)
      return { kind, glued: 'nothing' };
    const after = prefixes.has(piece) && !TOO_SHORT.has(rest) ? taken(word, end) : undefined;
    if (after) return after;
  }
  return undefined;
}

/** Names that other words end in by chance: `sapin`, `autoclave`. */
const TOO_SHORT = wordSet('pin sas clave parola cred');

/** The kind of the name that a word is by itself, or that its glued words are: `apikey`. */
function wholeName(word: string): NameKind | undefined {
  return joinedNames.get(word);
}

const joinedNames = new Map(
  [...namesByFirstWord.values()]
    .flat()
    .filter(({ kind }) => kind !== 'some-key')
    .map(name => [name.words.join(''), name.kind] as const),
);
