import type { Span } from '../../text/span';
import type { Label } from '../labels';
import { strength } from '../strength';
import { wordSet } from '../words/fold';
import type { Word } from '../words/words';

/** A secret before its name: `use S3cret as the password`, `S3cret ist das Kennwort`; only what looks like a secret. */
export function saidBefore(text: string, words: readonly Word[], label: Label): Span | undefined {
  let at = label.first;
  for (let articles = 0; articles < 2 && ARTICLES.has(precedingWord(text, words, at)); articles++) at--;
  if (!LINKS.has(precedingWord(text, words, at))) return undefined;
  const end = words[at - 1]!.start;
  const value = VALUE.exec(text.slice(Math.max(0, end - LONGEST), end));
  if (!value || strength(value[1]!) === 0) return undefined;
  const start = end - value[0].length;
  return { start, end: start + value[1]!.length };
}

const LINKS = wordSet('as is als ist como es comme est come è é som jako как');
const ARTICLES = wordSet('the a an its das ein le la el il o het new admin neues default our');

const LONGEST = 100;
const VALUE = /(?<![^\s"'“„])([^\s"'“”„]{4,})["'“”]?\s+$/;

/** The word before a word where only a blank stands between. */
function precedingWord(text: string, words: readonly Word[], at: number): string {
  const before = words[at - 1];
  return before && words[at]!.start - before.end === 1 && text[before.end] === ' ' ? before.text : '';
}
