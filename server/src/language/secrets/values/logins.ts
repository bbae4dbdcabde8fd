import { isPassword, isServiceAccount, isUser } from '../account';
import { isOrdinary } from '../ordinary';
import type { Secret } from '../secret';
import { strength } from '../strength';
import { nameAt } from '../words/find';
import { foldWord } from '../words/fold';
import { knownAccounts, loginWords } from '../words/logins';
import { notSecrets } from '../words/prose';
import { type Word, wordsIn } from '../words/words';

/** Pairs of user and password after a word such as `login`, `Zugang` or `creds`: `login svc / S3cret`. */
export function loginSecrets(text: string, words: readonly Word[]): readonly Secret[] {
  const secrets: Secret[] = [];
  for (const word of words) {
    if (!loginWords.has(word.text)) continue;
    const gap = GAP.exec(text.slice(word.end, word.end + 80));
    if (!gap) continue;
    const at = word.end + gap[0].length;
    const match = PAIR.exec(text.slice(at, at + 200));
    if (!match) continue;
    const value = match[3]!.replace(/[.,;)]+$/, '');
    const start = at + match.indices![3]![0];
    const pair = { user: match[1]!, separator: match[2]!, value, hasColon: /[:=]/.test(gap[0]) };
    const rest = text.slice(at + match[0].length, at + match[0].length + 20);
    if (isPair(pair, rest)) secrets.push({ span: { start, end: start + value.length }, kind: 'login' });
  }
  return secrets;
}

/** Between the word and the user: `login: `, `Login-Daten für das Relay: `, `login as `. */
const GAP =
  /^(?:[-_ ]?(?:daten|data|infos?|details|dati|dados|datos))?["']?(?:(?:\s+\p{L}{1,20}){0,4}\s*[:=–](?!\/\/)\s*|\s+(?:as|is|with|mit|als|avec|con|com|using)?\s*|\s+-\s+)/iu;

const PAIR =
  /^["']?([\p{L}\p{N}][\p{L}\p{N}._\\@+-]{0,60})["']?(\s*[/|:]\s*|\s*,\s*(?=\S+\s*$)|\s+)["'`]?([^\s"'`]{2,120})/du;

interface Pair {
  readonly user: string;
  readonly separator: string;
  readonly value: string;
  /** Whether a colon or equals sign announces the pair. */
  readonly hasColon: boolean;
}

function isPair({ user, separator, value, hasColon }: Pair, rest: string): boolean {
  if (!isUser(user) || !isPassword(user, value) || isName(value, rest)) return false;
  if (/^\s+$/.test(separator))
    return strength(value) === 2 || (strength(value) === 1 && hasColon && knownAccounts.has(foldWord(user)));
  if (/^[/\\]/.test(value) || isCredentialName(user) || isOption(separator, value)) return false;
  return strength(value) > 0 || (isServiceAccount(user) && isPlainPassword(value, rest));
}

/** What stands before a sign is itself a name: `user: svc, server: mail`. */
function isName(value: string, rest: string): boolean {
  return /[:=]$/.test(value) || /^["']?\s*[:=]/.test(rest);
}

/** A plain word that no sentence goes on after. */
function isPlainPassword(value: string, rest: string): boolean {
  const isWord = !isOrdinary(value) || /^\p{L}+$/u.test(value);
  return isWord && value.length >= 3 && !notSecrets.has(foldWord(value)) && !/^\s+[\p{L}\p{N}]/u.test(rest);
}

/** `/user:svc /pass:…` */
function isOption(separator: string, value: string): boolean {
  return /^\s+\/$/.test(separator) && /^\w+[:=]/.test(value);
}

/** The name of a credential in the place of a user is a heading: `login/password`. */
function isCredentialName(user: string): boolean {
  const words = wordsIn(user);
  const name = words.length > 0 ? nameAt(user, words, 0) : undefined;
  return name !== undefined && name.next === words.length;
}
