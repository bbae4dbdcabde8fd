import { fromBase64, textOf } from '../encoded/bytes';
import { isPlaceholder } from '../placeholders';
import type { Secret } from '../secret';
import { strength } from '../strength';

/** Credentials in HTTP headers: `Authorization: Basic …`, `Bearer …`, cookies of a session. */
export function headerSecrets(text: string): readonly Secret[] {
  const secrets: Secret[] = [];
  for (const match of text.matchAll(AUTHORIZATION)) if (isValue(match[1]!)) secrets.push(group(match));
  for (const match of text.matchAll(SCHEME))
    if (isSchemeValue(match[0], match[1]!)) secrets.push(group(match));
  for (const match of text.matchAll(AUTH)) if (isPairInBase64(match[1]!)) secrets.push(group(match));
  for (const match of text.matchAll(COOKIE)) if (isValue(match[1]!)) secrets.push(group(match));
  return secrets;
}

const AUTHORIZATION =
  /\b(?:proxy-|x-)?authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:basic|bearer|token|apikey|api-key|key|digest|splunk|genie-?key|sso-key|ntlm|negotiate|bot)\s{1,4})["']?([^\s"',;]{4,4000})/dgi;
/** Docker keeps the pair of Basic as `auth`. */
const AUTH = /\bauth["']\s{0,4}:\s{0,4}["']([A-Za-z0-9+/]{8,4000}={0,2})["']/dg;
const SCHEME = /(?<![\w-])(?:basic|bearer)[ \t]{1,4}([A-Za-z0-9+/=._~-]{8,4000})/dgi;
const COOKIE =
  /\bcookie["']?\s{0,4}:\s{0,4}["']?(?:[^\s=;]{1,60}=[^\s;]{1,200};\s?){0,5}?[\w.-]{0,40}(?:sess|sid|auth|token|login)[\w.-]{0,40}=([^\s;"']{4,4000})/dgi;

function isValue(value: string): boolean {
  return (
    !isPlaceholder(value) &&
    !/^\$[({]/.test(value) &&
    !/^(?:realm|error|scope|charset|username)=/i.test(value)
  );
}

/** Without a header before it: for Basic a pair in base64, for Bearer what is no word. */
function isSchemeValue(whole: string, value: string): boolean {
  if (isPlaceholder(value)) return false;
  if (/^bearer/i.test(whole))
    return /\d/.test(value) && /[A-Za-z]/.test(value) && (value.length >= 16 || strength(value) > 0);
  return isPairInBase64(value);
}

function isPairInBase64(value: string): boolean {
  const bytes = fromBase64(value);
  return bytes !== undefined && /^[^\s:]+:\S+/.test(textOf(bytes) ?? '');
}

function group(match: RegExpExecArray): Secret {
  const [start, end] = match.indices![1]!;
  return { span: { start, end }, kind: 'header' };
}
