import { isPlaceholder } from './placeholders';
import { foldWord, wordSet } from './words/fold';
import { anyUser, knownAccounts } from './words/logins';
import { notSecrets, technical } from './words/prose';

/** Whether a word can be the name of somebody's account: no number, no term, and not `user` itself. */
export function isUser(user: string): boolean {
  const folded = foldWord(user);
  return (
    !/^(?:\d+|arn|urn)$/.test(folded) &&
    !technical.test(user) &&
    !notSecrets.has(folded) &&
    !anyUser.has(folded)
  );
}

/** Whether an account is one that every system has, or named as such accounts are. */
export function isServiceAccount(user: string): boolean {
  return knownAccounts.has(foldWord(user)) || ACCOUNT.test(user);
}

const ACCOUNT = /^(?:svc|srv|adm|app|sys|usr|test|mapi)[._-]|[._-](?:svc|srv|adm|admin|user|service)$|\\/i;

/** A password beside a user, where the two are not a manual's `user:password`. */
export function isPassword(user: string, value: string): boolean {
  if (
    value === '' ||
    isPlaceholder(value) ||
    isPlaceholder(decoded(value)) ||
    (ANY_PASSWORD.has(foldWord(value)) && (anyUser.has(foldWord(user)) || user === ''))
  )
    return false;
  return !/^[%$]?[({<[].*[)}>\]]$|^[^[({<]*[\])}>]$/.test(value);
}

const ANY_PASSWORD = wordSet(
  'password passwd pass pwd pw secret passwort kennwort contraseña motdepasse senha wachtwoord token',
);

function decoded(value: string): string {
  return value.replace(/%[0-9a-f]{2}/gi, code => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}
