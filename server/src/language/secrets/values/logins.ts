import { isOrdinary } from '../ordinary';
import { isPlaceholder } from '../placeholders';
import type { Secret } from '../secret';
import { strength } from '../strength';
import { nameAt } from '../words/find';
import { foldWord, wordSet } from '../words/fold';
import { anyUser, knownAccounts, loginWords } from '../words/logins';
import { notSecrets, technical } from '../words/prose';
import { type Word, wordsIn } from '../words/words';
import { isPassword } from './urls';

/** Pairs of user and password that no name announces: `login svc / S3cret`, `sa:pw@host`, `svc@example.com:S3cret`. */
export function loginSecrets(text: string, words: readonly Word[]): readonly Secret[] {
  return [
    ...announcedPairs(text, words),
    ...pairsAtHost(text),
    ...mailPairs(text),
    ...knownAccountPairs(text),
  ];
}

const USER = '[\\p{L}\\p{N}][\\p{L}\\p{N}._\\\\@+-]{0,60}';
const PAIR = new RegExp(
  `^["']?(${USER})["']?(\\s*[/|:]\\s*|\\s*,\\s*(?=\\S+\\s*$)|\\s+)["'\`]?([^\\s"'\`]{2,120})`,
  'du',
);

/** After `login`, `Zugang`, `creds`: a user, a separator, a password. */
function announcedPairs(text: string, words: readonly Word[]): Secret[] {
  const secrets: Secret[] = [];
  for (const word of words) {
    if (!loginWords.has(word.text)) continue;
    const gap =
      /^(?:[-_ ]?(?:daten|data|info|infos|details|dati|dados|datos))?["']?(?:(?:\s+\p{L}{1,20}){0,4}\s*[:=–](?!\/\/)\s*|\s+(?:as|is|with|mit|als|avec|con|com|using)?\s*|\s+-\s+)/iu.exec(
        text.slice(word.end, word.end + 80),
      );
    if (!gap) continue;
    const at = word.end + gap[0].length;
    const match = PAIR.exec(text.slice(at, at + 200));
    const after = match ? text.slice(at + match[0].length, at + match[0].length + 20) : '';
    if (match && isPair(match, /[:=]/.test(gap[0]), after)) secrets.push(passwordOf(match, at));
  }
  return secrets;
}

function isPair(match: RegExpExecArray, colon: boolean, after: string): boolean {
  const [, user, separator, raw] = match as unknown as [string, string, string, string];
  const value = raw.replace(/[.,;)]+$/, '');
  if (!isUser(user) || !isPassword(user, value) || /[:=]$/.test(value) || /^["']?\s*[:=]/.test(after))
    return false;
  if (/^\s+$/.test(separator))
    return (
      strength(value) === 2 ||
      (strength(value) === 1 && colon && !/^\p{L}/u.test(separator) && knownAccounts.has(foldWord(user)))
    );
  if (/^[/\\]/.test(value) || isPlaceholder(value) || nameOnly(user) || isOption(separator, value))
    return false;
  if (strength(value) > 0) return true;
  const plain = !isOrdinary(value) || /^\p{L}+$/u.test(value);
  return (
    plain &&
    !/^\s+[\p{L}\p{N}]/u.test(after) &&
    (knownAccounts.has(foldWord(user)) || looksLikeAccount(user)) &&
    !notSecrets.has(foldWord(value)) &&
    value.length >= 3
  );
}

/** `/user:svc /pass:…` */
function isOption(separator: string, value: string): boolean {
  return /^\s+\/$/.test(separator) && /^\w+[:=]/.test(value);
}

function isUser(user: string): boolean {
  return (
    !/^(?:\d+|arn|urn)$/i.test(user) &&
    !technical.test(user) &&
    !notSecrets.has(foldWord(user)) &&
    !anyUser.has(foldWord(user))
  );
}

/** A word that is itself the name of a credential is a heading: `login/password`. */
function nameOnly(user: string): boolean {
  const words = wordsIn(user);
  const name = words.length > 0 ? nameAt(user, words, 0) : undefined;
  return name !== undefined && name.next === words.length;
}

function looksLikeAccount(user: string): boolean {
  return /^(?:svc|srv|adm|app|sys|usr|test|mapi)[._-]|[._-](?:svc|srv|adm|admin|user|service)$|\\/i.test(
    user,
  );
}

function passwordOf(match: RegExpExecArray, offset: number): Secret {
  const [start, end] = match.indices![3]!;
  const trimmed = match[3]!.replace(/[.,;)]+$/, '').length;
  return { span: { start: offset + start, end: offset + Math.min(end, start + trimmed) }, kind: 'login' };
}

const LONGEST = 200;

/** `user:password@host`, `user/password@service`; not `SMTP:bob@example.com`. */
function pairsAtHost(text: string): Secret[] {
  const secrets: Secret[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = text.slice(Math.max(from, at - LONGEST), at);
    const match = BEFORE_HOST.exec(before);
    if (!match || !HOST.test(text.slice(at + 1, at + LONGEST))) continue;
    const [, user, sign, value] = match as unknown as [string, string, string, string];
    from = at;
    if (
      before[match.index - 1] === '/' ||
      !isUser(user) ||
      !isPassword(user, value) ||
      SCHEMES.has(user.toLowerCase())
    )
      continue;
    if (sign === '/' && !knownAccounts.has(foldWord(user)) && strength(value) < 1) continue;
    if (isPlaceholder(value) || (!/^[\w.-]{2,}$/.test(user) && strength(value) < 1)) continue;
    secrets.push({ span: { start: at - value.length, end: at }, kind: 'login' });
  }
  return secrets;
}

const BEFORE_HOST = /(?<![\p{L}\p{N}._/:@-])([\p{L}][\p{L}\p{N}._\\-]{0,60})([:/])([^\s:/@"'<>()]{2,100})$/u;
const HOST = /^(?:[\w-]+(?:\.[\w-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?(?=[\s/;,)"'\]]|\.?$)/i;

/** What stands before the colon of an address instead of a user. */
const SCHEMES = wordSet(
  'smtp sip sips mailto x400 x500 ex eum notes tel xmpp im skype msn ms ldap ccmail fax acct ssh git http https ftp from to cc bcc mail email e-mail contact kontakt owner author support reply-to replyto sender recipient admin-contact url uri urn svn hg rsync user login account name host server by copyright bugs questions help info adresse address postfach mailbox',
);

/** `svc@example.com:S3cret`, `svc@example.com / S3cret`. */
function mailPairs(text: string): Secret[] {
  const secrets: Secret[] = [];
  for (const match of text.matchAll(MAIL_PAIR)) {
    const value = match[1]!.replace(/[.,;)]+$/, '');
    const [start] = match.indices![1]!;
    const glued =
      /\S[:/|,]?$/.test(text.slice(0, start)) || /^[\s.,;)]*$/.test(text.slice(start + value.length));
    if (strength(value) > 0 && glued && isPassword('', value))
      secrets.push({ span: { start, end: start + value.length }, kind: 'login' });
  }
  return secrets;
}

const MAIL_PAIR =
  /@[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.[A-Za-z]{2,20}\s?(?:[:/|,]|\s)\s?(?!\d{1,5}(?:[/?#]|$))([^\s"'/]{4,100})/dg;

/** `admin / admin123`, `scott/tiger`: a well-known account, and what looks like a password or is one with it. */
function knownAccountPairs(text: string): Secret[] {
  const secrets: Secret[] = [];
  KNOWN_PAIR.lastIndex = 0;
  for (let match = KNOWN_PAIR.exec(text); match; match = KNOWN_PAIR.exec(text)) {
    const [, user, value] = match as unknown as [string, string, string];
    KNOWN_PAIR.lastIndex = match.index + user.length;
    const weak = strength(value) === 1 && (knownAccounts.has(foldWord(user)) || looksLikeAccount(user));
    const pair =
      match[0].length === user.length + value.length + 1 && WELL_KNOWN.has(`${user}/${value}`.toLowerCase());
    if (
      !isUser(user) ||
      strength(user) === 2 ||
      !isPassword(user, value) ||
      !(pair || weak || strength(value) === 2)
    )
      continue;
    const [start, end] = match.indices![2]!;
    secrets.push({ span: { start, end }, kind: 'login' });
  }
  return secrets;
}

const KNOWN_PAIR =
  /(?<![\p{L}\p{N}._/\\@+=-])([\p{L}][\p{L}\p{N}._\\-]{1,40})\s?[:/]\s?([^\s:/@"'<>=]{3,60})(?=[\s,;)]|$)/dgu;
const WELL_KNOWN = new Set([
  'scott/tiger',
  'system/manager',
  'admin/admin',
  'root/root',
  'root/toor',
  'guest/guest',
  'sa/sa',
  'tomcat/tomcat',
  'test/test',
  'demo/demo',
]);
