import { isReference, isPublicData } from '../ordinary';
import { isPlaceholder } from '../placeholders';
import type { Secret } from '../secret';
import { isCommonPassword, strength } from '../strength';
import type { Span } from '../../text/span';
import { type Label, PREPOSITIONS, labelsIn } from '../labels';
import { foldWord } from '../words/fold';
import type { NameKind } from '../words/names';
import { afterSecret, attachedCopula, copulas, notSecrets } from '../words/prose';
import { aboutNames, companions } from '../words/qualifiers';
import { nameAt } from '../words/find';
import type { Word } from '../words/words';
import { clauseEnd, readValue } from './reading';

/** Secrets that a name before them announces: `password=…`, `the password is …`, `<pw>…</pw>`, `--password …`. */
export function namedSecrets(text: string, words: readonly Word[]): readonly Secret[] {
  const secrets: Secret[] = [];
  let from = 0;
  for (const label of labelsIn(text, words)) {
    if (label.start < from) continue;
    const span = announced(text, words, label);
    if (!span) continue;
    secrets.push({ span, kind: secretKind(label.kind) });
    from = span.end;
  }
  return secrets;
}

/** What a name of a kind makes of its value. */
export function secretKind(name: NameKind): Secret['kind'] {
  switch (name) {
    case 'token':
    case 'key':
      return name;
    case 'credentials':
      return 'login';
    default:
      return 'password';
  }
}

function announced(text: string, words: readonly Word[], label: Label): Span | undefined {
  const pair = valueOfNamePair(text, label);
  if (pair) return isSecretWord(text.slice(pair.start, pair.end), label.kind, label.sure) ? pair : undefined;
  const sign = signAfter(text, words, label);
  return sign && judged(text, label, sign);
}

/** `key="Password" value="…"`, `"name": "Password", "value": "…"`: the value of what is called so. */
function valueOfNamePair(text: string, label: Label): Span | undefined {
  const found = NAME_PAIR.exec(text.slice(label.end, label.end + 60));
  return found ? readValue(text, label.end + found[0].length, false)?.span : undefined;
}

const NAME_PAIR = /^\\?["']\s*,?\s*\\?["']?(?:value|wert|val|valeur|valor|newText|to|after|data|text)\\?["']?\s*[:=]\s*(?=\\?["'])/i;

interface Sign {
  readonly kind: 'sign' | 'option' | 'copula' | 'blank';
  /** Where the value may begin. */
  readonly at: number;
  /** Whether nothing unexpected stands between. */
  readonly sure: boolean;
}

const SIGN = /^\\?["'’”`]?\)?\]?\s*(?:\([^()]{0,30}\)\s*)?(?:={1,2}>|[-–]+>|→|:=|==?|:|：|＝|(?<=\s)[-–](?=\s))\s*/;
const OPTION = /(?:^|[\s"'(])(?:--?|\/)$/;

function signAfter(text: string, words: readonly Word[], label: Label): Sign | undefined {
  const found = SIGN.exec(text.slice(label.end, label.end + 50));
  if (found) return { kind: 'sign', at: label.end + found[0].length, sure: true };
  if (isElement(text, label)) return { kind: 'sign', at: label.end + 1, sure: true };
  if (label.copula) return { kind: 'copula', at: label.end, sure: true };
  const blank = text[label.end] === ' ' || text[label.end] === '\t';
  if (!blank) return undefined;
  if (OPTION.test(text.slice(Math.max(0, label.start - 3), label.start))) return { kind: 'option', at: label.end + 1, sure: true };
  return signAfterFillers(text, words, label);
}

function isElement(text: string, label: Label): boolean {
  return text[label.end] === '>' && (text[label.start - 1] === '<' || (text[label.start - 1] === ':' && text.includes('<')));
}

/** Words between a name and its value: whose it is (`password for the relay is`), or a verb. */
const FILLERS = 6;

function signAfterFillers(text: string, words: readonly Word[], label: Label): Sign | undefined {
  let end = label.end;
  let sure = true;
  let whose = false;
  for (let at = label.next; at < label.next + FILLERS && at < words.length; at++) {
    const word = words[at]!;
    if (!/^[\s'’"-]+$/.test(text.slice(end, word.start)) && !(word.joined && at > label.next)) break;
    if (copulas.has(word.text) || attachedCopula.test(word.text)) return afterCopula(text, word.end, sure);
    if (PREPOSITIONS.has(word.text)) whose = true;
    else if (aboutNames.has(word.text) && !whose) return undefined;
    else if (nameAt(text, words, at)) return undefined;
    else if (!companions.has(word.text)) sure &&= whose;
    const found = SIGN.exec(text.slice(word.end, word.end + 50));
    if (found) return { kind: 'sign', at: word.end + found[0].length, sure };
    if (!companions.has(word.text) && !whose) break;
    end = word.end;
  }
  return { kind: 'blank', at: label.end, sure: label.sure };
}

function afterCopula(text: string, end: number, sure: boolean): Sign {
  const sign = /^\s*[:=：]\s*/.exec(text.slice(end, end + 20));
  return sign ? { kind: 'sign', at: end + sign[0].length, sure } : { kind: 'copula', at: end, sure };
}

function judged(text: string, label: Label, sign: Sign): Span | undefined {
  const sure = label.sure && sign.sure;
  if (sign.kind === 'blank') return afterBlank(text, label, sign);
  const inString = sign.kind === 'sign' && text[sign.at - 1] === '=' && isConnectionString(text, label, sign.at);
  const read = readValue(text, sign.at, inString);
  if (!read) return undefined;
  const value = text.slice(read.span.start, read.span.end);
  if (read.quoted) return isSecretWord(value, label.kind, sure) || (sure && isPhrase(value)) ? read.span : undefined;
  if (sign.kind === 'option' && /^[-/]/.test(value)) return undefined;
  if (sign.kind === 'copula') return isAfterCopula(text, read.span, label) ? read.span : undefined;
  if (inString) return isSecretWord(value, label.kind, sure) || isPhrase(value) ? read.span : undefined;
  if (!sure || strength(value) > 0) return isSecretWord(value, label.kind, false) ? read.span : undefined;
  if (sign.kind === 'option') return isSecretWord(value, label.kind, true) ? read.span : undefined;
  return inClause(text, read.span, label);
}

/** Whether the value ends at a semicolon: other `name=value` parts stand around it. */
function isConnectionString(text: string, label: Label, at: number): boolean {
  const before = text.slice(Math.max(0, label.start - 200), label.start);
  if (/;\s*(?:[\w:]+\s)*$/.test(before) && /\w\s*=[^=]/.test(before)) return true;
  return /^[^;"']{1,200};\s*(?:$|[\p{L}][\p{L}\p{N} _]{0,30}=)/u.test(text.slice(at, at + 250));
}

function afterBlank(text: string, label: Label, sign: Sign): Span | undefined {
  const rest = text.slice(sign.at, sign.at + 200);
  let at = 0;
  for (let tries = 0; tries < 4; tries++) {
    const gap = /^[\s(]+/.exec(rest.slice(at))?.[0].length ?? 0;
    const read = readValue(text, sign.at + at + gap, false);
    if (!read) return undefined;
    const value = text.slice(read.span.start, read.span.end);
    if (read.quoted ? strength(value) > 0 : isNamedByBlank(value, label.kind)) return read.span;
    if (!companions.has(foldWord(value))) return undefined;
    at = read.span.end - sign.at;
  }
  return undefined;
}

function isNamedByBlank(value: string, kind: NameKind): boolean {
  if (kind === 'pin' || /^\d+$/.test(value)) return /^\d{4,8}$/.test(value) && kind !== 'token' && kind !== 'key' && kind !== 'credentials' && (kind === 'pin' || value.length > 4);
  const least = kind === 'password' ? 4 : 8;
  return value.length >= least && strength(value) > 0 && (kind !== 'credentials' || strength(value) > 1);
}

/** After a verb only what looks like a secret is one, or the last word of the sentence if it is no participle. */
function isAfterCopula(text: string, { start, end }: Span, label: Label): boolean {
  const value = text.slice(start, end);
  if (strength(value) > 0 || (label.kind === 'pin' && /^\d{4,8}$/.test(value))) return true;
  const last = /^[\s.!)]*$/.test(text.slice(end));
  return last && isPlainPassword(value, label.kind) && !/(?:ed|ung|iert|t|en|able|ible|ado|ada|ato|ata|é|ée|ly|lich|ig|isch|nt)$/i.test(value);
}

/** A plain word after `password:` is one, where prose does not follow. */
function inClause(text: string, { start, end }: Span, label: Label): Span | undefined {
  const value = text.slice(start, end);
  if (!isSecretWord(value, label.kind, true)) return undefined;
  const until = clauseEnd(text, start);
  const rest = text.slice(end, until).trim();
  if (rest === '' || /^[(,<"'}\])/|]/.test(rest) || /^[\p{L}][\p{L}\p{N} _-]{0,30}[:=]/u.test(rest)) return { start, end };
  const words = rest.split(/\s+/);
  if (afterSecret.has(foldWord(words[0]!)) && !PARTICIPLE.test(value)) return { start, end };
  const whole = text.slice(start, until);
  return isPassphrase(whole) && /phrase/i.test(text.slice(label.start, label.end)) ? { start, end: until } : undefined;
}

const PARTICIPLE = /(?:ed|ing|en|t|ado|ada|ato|ata|é)$/i;

/** Whether a single word can be the secret that a name announces; `sure` accepts plain words. */
export function isSecretWord(value: string, kind: NameKind, sure: boolean): boolean {
  if (isPlaceholder(value) || isReference(value) || isPublicData(value) || /\s/.test(value)) return false;
  if (/^\d+$/.test(value)) return value.length >= (kind === 'token' || kind === 'key' ? 8 : 4) && (sure || kind === 'pin');
  if (kind === 'pin') return strength(value) > 0;
  if (!sure) return strength(value) > 0 || isCommonPassword(value);
  return isPlainPassword(value, kind) || strength(value) > 0;
}

function isPlainPassword(value: string, kind: NameKind): boolean {
  if (notSecrets.has(foldWord(value)) || value.length < 2) return false;
  if (kind === 'password' || kind === 'secret') return /[\p{L}\p{N}]/u.test(value) && !/^\w+[({]/.test(value);
  return isLongSecret(value);
}

/** Tokens and keys are no plain words; identifiers by the letter of other rules can be. */
function isLongSecret(value: string): boolean {
  return value.length >= 8 && /\d/.test(value) && /\p{L}/u.test(value) && !/^[vV]?\d+[.]/.test(value);
}

/** Several words that are no sentence. */
export function isPhrase(value: string): boolean {
  return value.length <= 80 && !isPlaceholder(value) && value.split(/\s+/).length <= 4 && value.split(/\s+/).every(word => !notSecrets.has(foldWord(word))) && /\d|[^\p{L}\s]/u.test(value);
}

/** Several words as passphrases have them. */
export function isPassphrase(value: string): boolean {
  const words = value.split(/\s+/);
  return words.length >= 3 && words.length <= 10 && words.every(word => /^[\p{Ll}\p{N}'-]+$/u.test(word));
}
