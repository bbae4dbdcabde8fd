import type { Span } from '../../text/span';
import { isPassphrase, isPlainSecret, isSecretPhrase, isSecretWord, secretKind } from '../judge';
import { type Label, labelsIn, tagLabelsIn } from '../labels';
import { isPlaceholder } from '../placeholders';
import type { Secret } from '../secret';
import { strength } from '../strength';
import { foldWord } from '../words/fold';
import { adverbs, afterSecret, choices } from '../words/prose';
import { companions, prepositions } from '../words/qualifiers';
import type { Word } from '../words/words';
import { saidBefore } from './before';
import { clauseEnd, readValue, wholeValue } from './reading';
import { type Sign, signAfter } from './signs';

/** Secrets that a name before them announces: `password=…`, `the password is …`, `<pw>…</pw>`, `--password …`. */
export function namedSecrets(text: string, words: readonly Word[]): readonly Secret[] {
  const secrets: Secret[] = [];
  let from = 0;
  for (const label of [...tagLabelsIn(text), ...labelsIn(text, words)].sort((a, b) => a.start - b.start)) {
    if (label.start < from) continue;
    const span = announced(text, words, label) ?? saidBefore(text, words, label);
    if (!span || span.start < from) continue;
    const whole = withoutUser(text, label, wholeValue(text, span));
    secrets.push({ span: whole, kind: secretKind(label.kind) });
    const changed = changedTo(text, whole.end, label);
    if (changed) secrets.push({ span: changed, kind: secretKind(label.kind) });
    from = (changed ?? whole).end;
  }
  return secrets;
}

/** `PW: hunter2 → hunter3`: what the secret was changed to. */
function changedTo(text: string, end: number, label: Label): Span | undefined {
  const arrow = /^["']?\s*(?:->|=>|→)\s*/.exec(text.slice(end, end + 20));
  return arrow ? wordAt(text, end + arrow[0].length, label, true) : undefined;
}

/** `user/password: svc/S3cret`: of the pair, the second. */
function withoutUser(text: string, label: Label, span: Span): Span {
  if (!/\p{L}[/|]$/u.test(text.slice(Math.max(0, label.start - 2), label.start))) return span;
  const user = /^[\p{L}\p{N}._\\@-]+[/|:](?=\S)/u.exec(text.slice(span.start, span.end));
  return user ? { start: span.start + user[0].length, end: span.end } : span;
}

function announced(text: string, words: readonly Word[], label: Label): Span | undefined {
  const pair = NAME_PAIR.exec(text.slice(label.end, label.end + 60));
  if (pair) return wordAt(text, label.end + pair[0].length, label, label.sure);
  const sign = signAfter(text, words, label);
  if (!sign) return undefined;
  const sure = label.sure && sign.sure;
  switch (sign.kind) {
    case 'blank':
      return afterBlank(text, label, sign.at);
    case 'copula':
      return afterCopula(text, label, sign.at);
    case 'option':
      return afterOption(text, label, sign.at, sure);
    default:
      return afterSign(text, label, sign, sure);
  }
}

/** `key="Password" value="…"`, `"name": "Password", "value": "…"`: the value of what is called so. */
const NAME_PAIR =
  /^["']\s*>(?=[^<>]{1,200}<\/)|^(?:>|<\/key>)\s*<(?:value|string|plaintext)>(?=[^<>]{1,200}<\/)|^\\?["']\s*,?\s*\\?["']?(?:value|wert|val|valeur|valor|newText|to|after|data|text)\\?["']?\s*[:=]\s*(?=\\?["'])/i;

function wordAt(text: string, at: number, label: Label, sure: boolean): Span | undefined {
  const read = readValue(text, at, false);
  if (!read) return undefined;
  const value = text.slice(read.span.start, read.span.end);
  return isSecretWord(value, label.kind, sure) || (read.quoted && sure && isSecretPhrase(value))
    ? read.span
    : undefined;
}

/** `--password swordfish`; in a sentence about the option, a plain word is none. */
function afterOption(text: string, label: Label, at: number, sure: boolean): Span | undefined {
  const span = text[at] === '-' || text[at] === '/' ? undefined : wordAt(text, at, label, sure);
  if (!span || /\d/.test(text.slice(span.start, span.end)) || strength(text.slice(span.start, span.end)) > 0)
    return span;
  return /^["']?(?:\s*$|\s*[-/|&>;,)\]\\]|\s+\S+\s*$)/.test(text.slice(span.end, span.end + 200))
    ? span
    : undefined;
}

function afterSign(text: string, label: Label, sign: Sign, sure: boolean): Span | undefined {
  const inString = sign.kind === 'equals' && isInConnectionString(text, label, sign.at);
  const read = readValue(text, sign.at, inString);
  if (!read) return undefined;
  const value = text.slice(read.span.start, read.span.end);
  const takesPhrases = sure && takesPassphrases(label);
  if (read.quoted && takesPhrases && /\s/.test(value))
    return isSecretPhrase(value) || isQuotedPhrase(value) ? read.span : undefined;
  if (inString && takesPhrases && (isSecretPhrase(value) || isQuotedPhrase(value))) return read.span;
  if (inString && sure && isShortSecret(value, label)) return read.span;
  if (read.quoted || inString || !sure) return isSecretWord(value, label.kind, sure) ? read.span : undefined;
  return inClause(text, read.span, label, sign.kind === 'equals');
}

function takesPassphrases({ kind }: Label): boolean {
  return kind === 'password' || kind === 'secret';
}

/** In a connection string words of sentences are secrets as well. */
function isShortSecret(value: string, { kind }: Label): boolean {
  return (
    kind === 'password' &&
    /^\p{L}{2,}$/u.test(value) &&
    !choices.has(foldWord(value)) &&
    !isPlaceholder(value)
  );
}

/** In quotes even plain words are a secret, if they are not the sentence of a dialog. */
function isQuotedPhrase(value: string): boolean {
  return (
    value.length <= 60 &&
    /\s/.test(value) &&
    value.split(/\s+/).length <= 6 &&
    /^[\p{Ll}\p{N}]/u.test(value) &&
    !/[.:?!…]$/.test(value)
  );
}

/** Whether the value ends at a semicolon: other `name=value` parts stand around it. */
function isInConnectionString(text: string, label: Label, at: number): boolean {
  const before = text.slice(Math.max(0, label.start - 100), label.start);
  const semicolon = before.lastIndexOf(';');
  if (semicolon >= 0 && /^[\w:\s]*$/.test(before.slice(semicolon + 1)) && /\w\s*=[^=]/.test(before))
    return true;
  return BEFORE_NEXT_PART.test(text.slice(at, at + 250));
}

const BEFORE_NEXT_PART = /^[^;"']{1,200};\s*(?:$|\p{L}[\p{L}\p{N} _]{0,30}=)/u;

/** Without any sign, what looks like a secret and stands right there, or after words that say whose it is. */
function afterBlank(text: string, label: Label, from: number): Span | undefined {
  if (!label.sure) return undefined;
  const isVerb = /^pass$/i.test(text.slice(label.start, label.end));
  let at = from;
  for (let tries = 0; tries < 4; tries++) {
    const gap = /^\s*(?:\([^()]{0,30}\)\s+|\()?/.exec(text.slice(at, at + 50))![0].length;
    const read = readValue(text, at + gap, false);
    if (!read) return undefined;
    const value = text.slice(read.span.start, read.span.end);
    if (read.quoted ? isQuotedSecret(value) : isSecretAfterBlank(value, label, isVerb)) return read.span;
    if (!companions.has(foldWord(value)) || prepositions.has(foldWord(value))) return undefined;
    at = read.span.end;
  }
  return undefined;
}

function isQuotedSecret(value: string): boolean {
  return (
    strength(value) > 0 || (/^[\p{L}\p{N}]{3,}$/u.test(value) && /\p{L}/u.test(value) && /\d/.test(value))
  );
}

function isSecretAfterBlank(value: string, { kind }: Label, isVerb: boolean): boolean {
  if (/^\d+$/.test(value))
    return (
      value.length <= 8 && value.length >= (kind === 'pin' ? 4 : 5) && (kind === 'pin' || kind === 'password')
    );
  if (kind === 'credentials' || kind === 'some-key') return strength(value) === 2;
  if (isVerb && !(/\d/.test(value) && /[^\w.-]/.test(value))) return false;
  return value.length >= (kind === 'password' ? 4 : 8) && !/^[-/]/.test(value) && strength(value) > 0;
}

/** After a verb only what looks like a secret is one, or the sentence's last word if it is no participle. */
function afterCopula(text: string, label: Label, at: number): Span | undefined {
  const read = readValue(text, at, false);
  if (!read) return undefined;
  const { start, end } = read.span;
  const value = text.slice(start, end);
  if (adverbs.has(foldWord(value))) return afterCopula(text, label, end);
  if (read.quoted)
    return isSecretWord(value, label.kind, true) || isQuotedPhrase(value) ? read.span : undefined;
  if (isSecretWord(value, label.kind, false)) return read.span;
  const isLast = /^[\s.!)]*$/.test(text.slice(end));
  return isLast && isPlainSecret(value, label.kind) && !PREDICATE.test(value) ? read.span : undefined;
}

const PREDICATE = /(?:ed|ung|iert|t|en|able|ible|[ai]d[oa]|at[oa]|é|ée|ly|lich|ig|isch|nt|no|na|о|а)$/i;

/** A plain word after `password:` or `password=` is one, where no sentence goes on. */
function inClause(text: string, { start, end }: Span, label: Label, equals: boolean): Span | undefined {
  const value = text.slice(start, end);
  const until = clauseEnd(text, start);
  const clause = text.slice(start, until);
  if (/phrase/i.test(text.slice(label.start, label.end)) && isPassphrase(clause))
    return { start, end: until };
  if (!isSecretWord(value, label.kind, true)) return undefined;
  if (strength(value) > 0 || endsClause(text.slice(end, until).trim(), value)) return { start, end };
  return equals && takesPassphrases(label) && isSecretPhrase(clause) ? { start, end: until } : undefined;
}

function endsClause(rest: string, value: string): boolean {
  if (rest === '' || /^[(,<"'}\])/|&]/.test(rest) || /^[\p{L}][\p{L}\p{N} _-]{0,30}[:=]/u.test(rest))
    return true;
  return afterSecret.has(foldWord(rest.split(/\s+/)[0]!)) && !PARTICIPLE.test(value);
}

const PARTICIPLE = /(?:ed|ing|en|t|ad[oa]|at[oa]|é)$/i;
