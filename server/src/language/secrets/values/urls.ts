import { isPassword } from '../account';
import { isPlaceholder } from '../placeholders';
import type { Secret } from '../secret';
import { strength } from '../strength';

/** Passwords in addresses (`https://user:password@host`), and parameters that let whoever has them in. */
export function urlSecrets(text: string): readonly Secret[] {
  const secrets: Secret[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const user = userInfo(text, at + 3);
    if (user) secrets.push(user);
  }
  for (const match of text.matchAll(ORACLE)) secrets.push(group(match, 1));
  if (text.includes('?')) secrets.push(...parameters(text));
  return secrets;
}

const LONGEST = 300;

/** `user/password@` in an address of Oracle's thin driver. */
const ORACLE = /(?::thin:|:oci:)\w{1,60}\/([^\s@/]{1,100})@/dg;

function userInfo(text: string, start: number): Secret | undefined {
  const rest = text.slice(start, start + LONGEST);
  const authority = /^[^\s"'<>\\?#]*/.exec(rest)?.[0] ?? '';
  const slash = authority.indexOf('/');
  const beforeSlash = slash < 0 ? authority : authority.slice(0, slash);
  const at = beforeSlash.includes('@') ? beforeSlash.lastIndexOf('@') : hostAfterSlash(authority);
  if (at <= 0) return undefined;
  const info = authority.slice(0, at);
  const colon = info.indexOf(':');
  const from = colon + 1;
  const value = info.slice(from);
  const isSecret =
    colon < 0 ? strength(value) > 0 && value.length >= 16 : isPassword(info.slice(0, colon), value);
  return isSecret ? { span: { start: start + from, end: start + at }, kind: 'url-credentials' } : undefined;
}

/** A password with `/` in it, which should have been written %2F: `user:a/b@host`. */
function hostAfterSlash(authority: string): number {
  const found = /^[^/:@]+:[^@:]*\/[^@:/]*@(?=[\w-]+(?:\.[\w-]+)+(?:[:/]|$))/.exec(authority);
  return found && !/^[^/:]+:\d+\//.test(authority) ? found[0].length - 1 : -1;
}

/** Parameters whose name says nothing elsewhere, but in an address that they let in; their values are long. */
const PARAMETER =
  /[?&;](?:amp;)?(sig|signature|code|key|auth|sas|hash|apikey|subscription-key|x-amz-signature|x-amz-security-token|hmac|ticket|sid|session|sessionid|jwt|otp|st)=([^&#\s"'<>;?]{8,4000})/dgi;

function parameters(text: string): Secret[] {
  const secrets: Secret[] = [];
  for (const match of text.matchAll(PARAMETER)) {
    const value = match[2]!;
    if (
      !isPlaceholder(value) &&
      /\d/.test(value) &&
      /[A-Za-z%]/.test(value) &&
      (value.length >= 16 || strength(value) > 0)
    )
      secrets.push(group(match, 2));
  }
  return secrets;
}

function group(match: RegExpExecArray, number: number): Secret {
  const [start, end] = match.indices![number]!;
  return { span: { start, end }, kind: 'url-credentials' };
}
