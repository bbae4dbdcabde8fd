import { foldWord } from './fold';

/** A word of a text or identifier. */
export interface Word {
  /** Folded as the vocabulary is. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it belongs to one identifier with the word before it: `adminPassword`, `ADMIN_PW`, `api-key`. */
  readonly joined: boolean;
}

/**
 * The words of a text: identifiers are taken apart at capitals, digits, underscores, hyphens and periods,
 * so that `bypass` is one word and `byPass` two.
 */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let before = -1;
  for (const run of text.matchAll(RUN)) {
    const letters = run[0];
    let joined = isJoint(text, before, run.index);
    if (letters.length > LONGEST) {
      words.push({ text: '', start: run.index, end: run.index + letters.length, joined });
    } else {
      for (const part of letters.matchAll(PART)) {
        const start = run.index + part.index;
        words.push({ text: foldWord(part[0]), start, end: start + part[0].length, joined });
        joined = true;
      }
    }
    before = run.index + letters.length;
  }
  return words;
}

/** Longer runs of letters and digits are data, not words. */
const LONGEST = 48;
const RUN = /[\p{L}\p{M}\p{N}]+/gu;
const PART =
  /\p{N}+|\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Mn}\u00aa\u00ba]+|\p{Lu}|[\p{Lo}\p{Lm}\p{Lt}\p{Mn}\p{Mc}]+|\p{M}+/gu;

function isJoint(text: string, before: number, start: number): boolean {
  if (before < 0 || start - before !== 1) return false;
  const sign = text[before];
  return sign === '_' || sign === '-' || sign === '.';
}
