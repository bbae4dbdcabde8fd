import { type FoundName, nameAt } from './words/find';
import type { NameKind } from './words/names';
import { copulas, negations } from './words/prose';
import { aboutNames, companions, harmlessKeys, measures, prepositions, switches } from './words/qualifiers';
import { type Word, wordsIn } from './words/words';

/** A credential's name in a text that may announce its value. */
export interface Label {
  readonly kind: NameKind;
  /** Where the identifier begins and ends that bears the name. */
  readonly start: number;
  readonly end: number;
  /** The numbers of the identifier's first word and of the word after it. */
  readonly first: number;
  readonly next: number;
  /** False where the identifier has words that may turn it into something else: only what looks like a secret counts. */
  readonly sure: boolean;
  /** Whether a copula is glued to the name: `密码是`. */
  readonly copula: boolean;
}

/** What a key names: undefined where it is no credential, by its words or because they speak about one only. */
export function keyLabel(key: string): Label | undefined {
  let label = knownKeys.get(key);
  if (label === undefined) {
    label = findKeyLabel(key) ?? null;
    if (knownKeys.size >= KNOWN_KEYS) knownKeys.clear();
    knownKeys.set(key, label);
  }
  return label ?? undefined;
}

/** The same keys stand in section after section. */
const knownKeys = new Map<string, Label | null>();
const KNOWN_KEYS = 2_000;

function findKeyLabel(key: string): Label | undefined {
  const words = wordsIn(key);
  let label: Label | undefined;
  for (let at = 0; at < words.length; at++) {
    const found = nameAt(key, words, at);
    if (!found) continue;
    label = labelOf(key, words, { first: 0, name: at, next: found.next, last: words.length }, found);
    at = found.next - 1;
  }
  return label;
}

/** The tags of passwords by themselves: secure properties, and PR_PST_PW_SZ_OLD and _NEW (MSPST.h). */
const TAG = /(?<![\p{L}\p{N}])(?:67f[0-9a-f]{5}|670[34]001[ef])(?![\p{L}\p{N}])/giu;

/** The tags in a text that announce a secret as names do. */
export function tagLabelsIn(text: string): readonly Label[] {
  return [...text.matchAll(TAG)].map(({ 0: tag, index: start }) => ({
    kind: 'password',
    start,
    end: start + tag.length,
    first: 0,
    next: Number.POSITIVE_INFINITY,
    sure: true,
    copula: false,
  }));
}

/** The labels in a text, in order. */
export function labelsIn(text: string, words: readonly Word[]): readonly Label[] {
  const labels: Label[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = nameAt(text, words, at);
    if (!found) continue;
    let first = at;
    while (words[first]!.joined && first > 0 && at - first < REACH) first--;
    let last = found.next;
    while (!found.unspaced && words[last]?.joined && last - found.next < REACH) last++;
    if (isQualified(text, words, first, found.kind) || isInResourceName(text, words[first]!.start)) continue;
    if (containsName(text, words, found.next, last)) continue;
    const label = labelOf(text, words, { first, name: at, next: found.next, last }, found);
    if (label) labels.push(label);
    at = found.next - 1;
  }
  return labels;
}

/** Whether the word before an identifier takes its meaning away: `public key`, `minimum password`, `not a secret`. */
function isQualified(text: string, words: readonly Word[], first: number, kind: NameKind): boolean {
  for (let back = 1; back <= 2; back++) {
    const word = words[first - back];
    if (!word || !/^\s+$/.test(text.slice(word.end, words[first - back + 1]!.start))) return false;
    if (negations.has(word.text)) return true;
    if (back === 1 && (measures.has(word.text) || (kind === 'some-key' && harmlessKeys.has(word.text))))
      return true;
  }
  return false;
}

/** `arn:aws:secretsmanager:eu-west-1:1234:secret:name`: where a secret is kept. */
function isInResourceName(text: string, at: number): boolean {
  return /\b(?:arn|urn):[\w:-]{0,200}$/.test(text.slice(Math.max(0, at - 200), at));
}

/** How far an identifier is looked at around a name, in words. */
const REACH = 12;

/** The numbers of words: of the identifier's first, of its name's first, and after the name and the identifier. */
interface Place {
  readonly first: number;
  readonly name: number;
  readonly next: number;
  readonly last: number;
}

function labelOf(text: string, words: readonly Word[], place: Place, found: FoundName): Label | undefined {
  if (found.glued === 'about') return undefined;
  const before = words.slice(place.first, place.name);
  if (before.some(word => measures.has(word.text))) return undefined;
  if (found.kind === 'some-key' && before.some(word => harmlessKeys.has(word.text))) return undefined;
  const after = afterName(words, place, text);
  if (after === 'about') return undefined;
  return {
    kind: found.kind,
    start: words[place.first]!.start,
    end: words[place.last - 1]!.end,
    first: place.first,
    next: place.last,
    sure: found.glued !== 'unknown' && after === 'same' && !before.some(word => switches.has(word.text)),
    copula: found.glued === 'copula',
  };
}

/** Whether the words after a name leave it what it is, make it something else, or nobody knows. */
function afterName(words: readonly Word[], place: Place, text: string): 'same' | 'about' | 'unknown' {
  let result: 'same' | 'unknown' = 'same';
  for (let at = place.next; at < place.last; at++) {
    const word = words[at]!.text;
    if (prepositions.has(word)) return result;
    if (aboutNames.has(word)) return 'about';
    if (!companions.has(word) && !copulas.has(word) && !/^\d{1,4}$/.test(word) && !nameAt(text, words, at))
      result = 'unknown';
  }
  return result;
}

function containsName(text: string, words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (nameAt(text, words, at)) return true;
  return false;
}
