import { isPassword, isServiceAccount, isUser } from '../account';
import { isOrdinary } from '../ordinary';
import type { Secret } from '../secret';
import { strength } from '../strength';
import { foldWord, wordSet } from '../words/fold';
import { knownAccounts } from '../words/logins';

/** Pairs of user and password that only their form tells: `sa:pw@host`, `svc@example.com:S3cret`, `scott/tiger`. */
export function pairSecrets(text: string): readonly Secret[] {
  return [...pairsAtHost(text), ...mailPairs(text), ...accountPairs(text), ...letterPairs(text)];
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
    from = at;
    const { 1: user, 2: sign, 3: value } = match;
    if (before[match.index - 1] !== '/' && isPairAtHost(user!, sign!, value!))
      secrets.push({ span: { start: at - value!.length, end: at }, kind: 'login' });
  }
  return secrets;
}

function isPairAtHost(user: string, sign: string, value: string): boolean {
  if (!isUser(user) || !isPassword(user, value) || SCHEMES.has(user.toLowerCase())) return false;
  if (sign === '/' && !knownAccounts.has(foldWord(user))) return strength(value) > 0;
  return /^[\w.-]{2,}$/.test(user) || strength(value) > 0;
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
    const value = unpunctuated(match[1]!);
    const [start] = match.indices![1]!;
    const end = start + value.length;
    const isGlued = !/\s/.test(text[start - 1]!) || /^[.,;)]*\s*$/.test(text.slice(end, end + LONGEST));
    const isPath = text[start - 1] === '/';
    if (strength(value) > (isPath ? 1 : 0) && isGlued && isPassword('', value))
      secrets.push({ span: { start, end }, kind: 'login' });
  }
  return secrets;
}

const MAIL_PAIR =
  /@[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.[A-Za-z]{2,20}\s?(?:[:/|,]|\s)\s?(?!\d{1,5}(?:[/?#]|$))([^\s"'/]{4,100})/dg;

/** `admin / admin123`, `scott/tiger`: an account, and what looks like a password or is one with it. */
function accountPairs(text: string): Secret[] {
  const secrets: Secret[] = [];
  ACCOUNT_PAIR.lastIndex = 0;
  for (let match = ACCOUNT_PAIR.exec(text); match; match = ACCOUNT_PAIR.exec(text)) {
    const { 1: user, 2: value } = match;
    ACCOUNT_PAIR.lastIndex = match.index + user!.length;
    const [start, end] = match.indices![2]!;
    if (isAccountPair(match[0], user!, value!)) secrets.push({ span: { start, end }, kind: 'login' });
  }
  return secrets;
}

function isAccountPair(pair: string, user: string, value: string): boolean {
  if (!isUser(user) || strength(user) === 2 || !isPassword(user, value)) return false;
  if (WELL_KNOWN.has(pair.toLowerCase().replace(':', '/')) || strength(value) === 2) return true;
  return strength(value) === 1 && isServiceAccount(user);
}

const ACCOUNT_PAIR =
  /(?<![\p{L}\p{N}._/\\@+=-])([\p{L}][\p{L}\p{N}._\\-]{1,40})\s?[:/]\s?([^\s:/@"'<>=]{3,60})(?=[\s,;)]|$)/dgu;
const WELL_KNOWN = new Set(
  'scott/tiger system/manager admin/admin root/root root/toor guest/guest sa/sa tomcat/tomcat test/test demo/demo'.split(
    ' ',
  ),
);

/** `u: svc p: S3cret`, `u/p: svc/S3cret`, `p/w: S3cret` */
function letterPairs(text: string): Secret[] {
  const secrets: Secret[] = [];
  for (const match of text.matchAll(LETTERS)) {
    const group = [1, 2, 3].find(number => match[number] !== undefined)!;
    const value = unpunctuated(match[group]!);
    const [start] = match.indices![group]!;
    if (isPassword('', value) && (strength(value) > 0 || !isOrdinary(value) || /^\p{Ll}{4,}$/u.test(value)))
      secrets.push({ span: { start, end: start + value.length }, kind: 'login' });
  }
  return secrets;
}

const LETTERS =
  /(?<![\p{L}\p{N}])(?:u(?:sr|ser)?\s?[:=]\s?[^\s,;/|]{1,60}[\s,;/|]{1,3}p\s?[:=]\s?([^\s"'<>]{3,100})|u\/p\s?[:=]?\s?[^\s/:]{1,60}\s?[/:]\s?([^\s"'<>]{3,100})|p\/w\s?[:=]?\s?(?=\S*\d)([^\s"'<>]{3,100}))/dgiu;

/** Without the punctuation of a sentence. */
function unpunctuated(value: string): string {
  return value.replace(/[.,;)]+$/, '');
}
