import { isSecure } from '../knowledge/propertyIds';
import { type PropertyTag, readTag } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import type { Span } from '../text/span';
import { isPassphrase, isSecretPhrase, isSecretWord, secretKind } from './judge';
import { keyLabel, type Label } from './labels';
import { isFilledInElsewhere, isPlaceholder } from './placeholders';
import { scan } from './scan';
import { type Secret, shifted } from './secret';
import { isCommonPassword, strength } from './strength';
import { foldWord } from './words/fold';
import { choices } from './words/prose';

/**
 * The secrets in an entry's value, in order and without overlaps.
 * Spans are relative to `value`, which is the value as written: quotes kept, blanks around it left out.
 */
export function secretsInEntry(key: string, value: string): readonly Secret[] {
  const inner = unquoted(value);
  const text = value.slice(inner.start, inner.end);
  if (isFilledInElsewhere(text)) return [];
  return inEntry(key.trim(), text).map(secret => shifted(secret, inner.start));
}

function inEntry(key: string, text: string): readonly Secret[] {
  const tag = readTag(key.replace(/^0x/i, ''));
  const whole = { start: 0, end: text.length };
  if (tag && isSecure(tag.id)) return [{ span: whole, kind: 'secure-property' }];
  if (tag && !holdsText(tag)) return [];
  if (tag && isPstPassword(tag) && !choices.has(foldWord(text))) return [{ span: whole, kind: 'password' }];
  if (isPlaceholder(text)) return [];
  const label = tag || PLAIN_KEY.test(key) ? undefined : keyLabel(key);
  if (label && isWholeSecret(text, label)) return [{ span: whole, kind: secretKind(label.kind) }];
  if (tag && isCommonPassword(text)) return [{ span: whole, kind: 'unnamed' }];
  return scan(text, tag ? 'own tag' : PLAIN_KEY.test(key) ? 'none' : 'key');
}

/** MAPI's own entries whose values are names, flags, links and identifiers: nothing in them is secret by looks alone. */
const PLAIN_KEY =
  /^(?:Providers|Sections|UID|WIZARD_ENTRY_NAME|PR_(?:DISPLAY_NAME|PROVIDER_\w+|SERVICE_\w+|RESOURCE_\w+|MDB_PROVIDER|AB_PROVIDER_ID|\w*UID|(?:SEARCH|RECORD|INSTANCE|ENTRY)_KEY|\w*ENTRYID))$/i;

function holdsText({ type }: PropertyTag): boolean {
  const known = propertyType(type);
  return known === undefined || (known.size === undefined && known.form !== 'none');
}

/** PR_PST_PW_SZ_OLD and PR_PST_PW_SZ_NEW (MSPST.h), as 8-bit or Unicode text. */
function isPstPassword({ id, type }: PropertyTag): boolean {
  return (id === 0x6703 || id === 0x6704) && (type === 0x001e || type === 0x001f);
}

/** Whether the value of a key that names a credential is that credential, and not a text that holds one. */
function isWholeSecret(text: string, { kind, sure }: Label): boolean {
  if (holdsParts(text)) return false;
  if (kind === 'credentials') return !/\s/.test(text) && strength(text) > 0;
  if (isSecretWord(text, kind, sure)) return true;
  return sure && (kind === 'password' || kind === 'secret') && (isPassphrase(text) || isSecretPhrase(text));
}

/** Addresses, connection strings, JSON, XML, armoured keys and headers: the secret is a part of them. */
function holdsParts(text: string): boolean {
  if (PART.test(text)) return true;
  if (/^[{[<]/.test(text) && /[:=]/.test(text) && /[}\]>]$/.test(text)) return true;
  const separator = text.indexOf(';', text.indexOf('='));
  return text.includes('=') && separator > 0 && text.includes('=', separator);
}

const PART = /:\/\/|-----BEGIN|^(?:basic|bearer|token)\s|^\w+:\s/i;

function unquoted(value: string): Span {
  const quote = value[0];
  const isQuoted = value.length >= 2 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return isQuoted ? { start: 1, end: value.length - 1 } : { start: 0, end: value.length };
}
