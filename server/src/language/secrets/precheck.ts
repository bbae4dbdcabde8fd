import { namesByFirstWord } from './words/names';
import { changes, copulas } from './words/prose';

/**
 * Whether a text can hold a secret at all: cheap, because most values and comments are plain words.
 * True also for many that hold none; false only where no detector would find one.
 */
export function mayHoldSecret(text: string): boolean {
  if (!PLAIN.test(text) || LONG_RUN.test(text)) return true;
  return DIGIT.test(text) ? DATA.test(text) || STEMS.test(text) : VERB.test(text) && STEMS.test(text);
}

/** Letters, digits, blanks and the signs of names, lists and flags; a hyphen only within a word, where it begins no option. */
const PLAIN = /^;?(?:[\sA-Za-z0-9.,_|()]|(?<=\S)-)*$/;
const DIGIT = /\d/;
const LONG_RUN = /[A-Za-z0-9]{16}/;

/** Without a sign and without a digit, only a sentence tells a secret: `the password is …`. */
const VERB = new RegExp(
  `\\b(?:${[...copulas, ...changes].filter(word => /^[a-z]+$/.test(word)).join('|')})\\b`,
  'i',
);

/** A digit among letters, a run that is long enough for data, or bytes with something between them. */
const DATA = /[A-Za-z]\d+[A-Za-z]|[A-Za-z0-9_-]{12}|(?:[0-9A-Fa-f]{2}[\s,-]){5}/;

/** What one of stands in every name of a credential that consists of ASCII letters. */
const STEMS = new RegExp(stems().join('|'), 'i');

function stems(): readonly string[] {
  const ascii = [...namesByFirstWord.values()]
    .flat()
    .filter(({ words }) => words.every(word => /^[a-z]+$/.test(word)));
  const found: string[] = [];
  for (const { words } of ascii.toSorted((a, b) => a.words.length - b.words.length)) {
    if (words.some(word => found.some(stem => word.includes(stem)))) continue;
    const longest = words.reduce((long, word) => (word.length > long.length ? word : long));
    found.push(longest.slice(0, 5));
  }
  return found;
}
