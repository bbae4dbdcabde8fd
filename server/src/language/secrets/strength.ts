import { fromBase64, textOf } from './encoded/bytes';
import { isOrdinary, isPublicData } from './ordinary';
import { isPlaceholder } from './placeholders';
import { foldWord, wordSet } from './words/fold';
import { notSecrets } from './words/prose';

/**
 * How much a word looks like a secret by itself:
 * 0 not at all, 1 where a name stands before it (letters and digits mixed, or a sign within), 2 without any name.
 */
export function strength(word: string): 0 | 1 | 2 {
  if (word.length < 3 || word.length > LONGEST) return 0;
  if (isPlaceholder(word) || isOrdinary(word) || isPublicData(word) || notSecrets.has(foldWord(word)))
    return 0;
  if (isDisguised(word) || isComplex(word) || isRandom(word) || isHash(word)) return 2;
  return isMixed(word) ? 1 : 0;
}

/** Whether a word is one of the passwords that everybody uses. */
export function isCommonPassword(word: string): boolean {
  return COMMON.has(word.toLowerCase());
}

const LONGEST = 512;

function isMixed(word: string): boolean {
  if (CODE.test(word)) return false;
  return /\p{L}/u.test(word) && (/\d/.test(word) || /[\p{L}\p{N}][!@#$%^&*+=?~§€][\p{L}\p{N}]/u.test(word));
}

/** Assignments, calls, options, links and alternatives. */
const CODE = /^[\p{L}_][\w.-]*=|^--?[a-z]|^[\w.$]+[([{]|\]\(|^\w+(?:\|\w+)+$|[`<>[\]{}]/iu;

/** A password word with signs and digits for letters: `P@ssw0rd`, `S3cr3t!`. */
function isDisguised(word: string): boolean {
  const plain = foldWord(word).replace(/[^\p{L}]/gu, sign => DISGUISES[sign] ?? '');
  const found = DISGUISED.find(secret => plain.includes(secret));
  return found !== undefined && !foldWord(word).includes(found) && /^\S+$/.test(word);
}

const DISGUISES: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': '',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};
const DISGUISED = [
  'password',
  'passwort',
  'kennwort',
  'secret',
  'welcome',
  'letmein',
  'admin',
  'geheim',
  'wachtwoord',
  'troubador',
  'login',
];

/** What rules for passwords ask for: both cases, a digit and a sign that names and paths do not have. */
function isComplex(word: string): boolean {
  if (word.length < 8 || word.length > 64 || CODE.test(word) || NOTATION.test(word)) return false;
  return (
    /\p{Ll}/u.test(word) &&
    /\p{Lu}/u.test(word) &&
    /\d/.test(word) &&
    /[!@#$%^&*?+~§€]/.test(word) &&
    !USER_AT_HOST.test(word)
  );
}

/** Pairs, calls, quoted code, tags such as `#Max1` and `@joe1`, percent codes, wildcards, addresses. */
const NOTATION =
  /^[#@]?[\w.-]{1,40}[=:]|\w\(|\)[(.]|["'\\]|^[#@][\p{L}]\w*[.,]?$|%[0-9A-F]{2}|^[\w./-]+[*?]+$|[\w.]\/[\w.-]+[/#]|:\/\//u;
const USER_AT_HOST = /^[\w.-]+@[\w-]+(?:\.[\w-]+)*$/;

/** Many changes between capitals, small letters and digits, and no long run of one of them: made by a machine. */
function isRandom(word: string): boolean {
  if (word.length < 20 || word.length > 200 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(word)) return false;
  if (/^[A-Z][a-z]/.test(word) && /[_-]/.test(word)) return false;
  if (isEncodedText(word)) return false;
  const runs = word.match(/[A-Z]+|[a-z]+|[0-9]+/g) ?? [];
  const classes = Number(/[A-Z]/.test(word)) + Number(/[a-z]/.test(word)) + Number(/\d/.test(word));
  const numbers = word.match(/\d+/g)?.length ?? 0;
  return (
    classes === 3 && numbers >= 3 && runs.length / word.length > 0.4 && runs.every(run => run.length <= 6)
  );
}

/** Base64 that holds readable text is looked at as that text. */
function isEncodedText(word: string): boolean {
  const bytes = fromBase64(word);
  return bytes !== undefined && textOf(bytes) !== undefined;
}

/** Passwords as systems keep them: bcrypt, crypt, LDAP schemes. */
function isHash(word: string): boolean {
  return (
    /^\$(?:2[aby]?|1|5|6|y|argon2id?|pbkdf2[\w-]*)\$\S{8,}$/.test(word) ||
    /^\{(?:S?SHA\d*|S?MD5|CRYPT)\}\S{8,}$/i.test(word)
  );
}

const COMMON = wordSet(
  'letmein hunter2 qwerty qwertz azerty qwerty123 qwertz123 azerty123 abc123 abcd1234 password1 password12 password123 passw0rd iloveyou trustno1 welcome1 welcome123 admin123 admin1234 root123 test1234 letmein1 changeme123 1q2w3e 1q2w3e4r 1qaz2wsx zaq12wsx 123qwe asdf1234 passwort1 passwort123 geheim123 hallo123 sommer2024 winter2024 hunter12 monkey123 dragon123 secret123 correcthorsebatterystaple',
);
