import type { Label } from '../labels';
import { nameAt } from '../words/find';
import { attachedCopula, changes, copulas } from '../words/prose';
import { aboutNames, companions, prepositions } from '../words/qualifiers';
import type { Word } from '../words/words';

/** What stands between a name and its value. */
export interface Sign {
  /** `=` or `:` and what means the same; the blank after an option; a verb; or nothing. */
  readonly kind: 'equals' | 'colon' | 'element' | 'option' | 'copula' | 'blank';
  /** Where the value may begin. */
  readonly at: number;
  /** Whether nothing unexpected stands between. */
  readonly sure: boolean;
}

/** The sign after a label, which may have a few words before it: `password for the relay is …`. */
export function signAfter(text: string, words: readonly Word[], label: Label): Sign | undefined {
  const sign = signAt(text, label.end, true);
  if (sign) return sign;
  if (isElement(text, label)) return { kind: 'element', at: label.end + 1, sure: true };
  if (label.copula) return { kind: 'copula', at: label.end, sure: true };
  const next = text[label.end];
  if (next !== ' ' && next !== '\t') return undefined;
  const isOption = OPTION.test(text.slice(Math.max(0, label.start - 3), label.start));
  return isOption ? { kind: 'option', at: label.end + 1, sure: true } : afterFillers(text, words, label);
}

const SIGN =
  /^[.…]{0,10}\\?["'’”`]?[)\]]?\s*(?:\([^()]{0,30}\)\s*)?(\(\s*(?=["'])|={1,2}>|[-–]{1,2}>|→|:=|==?|＝|:|：|(?<=\s)[-–](?=\s))(?!\/\/)\s*/;
const OPTION = /(?:^|[\s"'(])(?:--?|\/)$/;

function signAt(text: string, at: number, sure: boolean): Sign | undefined {
  const found = SIGN.exec(text.slice(at, at + 50));
  if (!found) return undefined;
  return { kind: /[=＝]/.test(found[1]!) ? 'equals' : 'colon', at: at + found[0].length, sure };
}

/** `<password>…</password>` */
function isElement(text: string, { start, end }: Label): boolean {
  const before = text[start - 1];
  return text[end] === '>' && (before === '<' || before === ':') && ELEMENT.test(text.slice(end, end + 300));
}

const ELEMENT = /^>[^<]+<\//;

const FILLERS = 6;
const TO: ReadonlySet<string> = new Set(['to', 'auf', 'in', 'en', 'a', 'para', 'naar', 'на']);

function afterFillers(text: string, words: readonly Word[], label: Label): Sign | undefined {
  let end = label.end;
  let sure = true;
  let whose = false;
  for (let at = label.next; at < label.next + FILLERS && at < words.length; at++) {
    const word = words[at]!;
    if (!word.joined && !/^[\s'’]+$/.test(text.slice(end, word.start))) break;
    if (!whose && words[at + 1]?.joined && /\d/.test(words[at + 1]!.text)) break;
    if (copulas.has(word.text) || attachedCopula.test(word.text)) return afterCopula(text, word.end, sure);
    if (changes.has(word.text) && TO.has(words[at + 1]?.text ?? ''))
      return { kind: 'copula', at: words[at + 1]!.end, sure };
    if (prepositions.has(word.text)) whose = true;
    else if (nameAt(text, words, at) || (aboutNames.has(word.text) && !whose)) return undefined;
    else if (!companions.has(word.text)) sure &&= whose;
    const sign = signAt(text, word.end, sure);
    if (sign) return sign;
    if (!companions.has(word.text) && !whose) break;
    end = word.end;
  }
  return { kind: 'blank', at: label.end, sure: label.sure };
}

function afterCopula(text: string, end: number, sure: boolean): Sign {
  const sign = /^\s*[:=：]\s*/.exec(text.slice(end, end + 20));
  return sign ? { kind: 'colon', at: end + sign[0].length, sure } : { kind: 'copula', at: end, sure };
}
