import { secretsInComment } from './comment';
import { secretsInEntry } from './entry';
import { type Secret, shifted, withoutOverlaps } from './secret';
import { keyLines, MOST_KEY_LINES } from './values/privateKeys';

/** What stands in the place of a secret: always the same, so that it does not tell its length. */
export const MASK = '••••••';

/**
 * The text with every secret masked: prose, lines of .inf, .ini and .reg files, differences between such, JSON.
 * Line ends stay; masking what is masked changes nothing.
 */
export function maskSecrets(text: string): string {
  const parts = logicalLines(text);
  let masked = '';
  for (let at = 0; at < parts.length; at++) {
    const end = keyEnd(parts, at);
    masked += end > at ? maskKey(parts.slice(at, end + 1)) : maskLine(parts[at]!);
    at = Math.max(at, end);
  }
  return masked;
}

/** The index of the last line of a private key that begins in a line and goes on below it; -1 where none does. */
function keyEnd(parts: readonly string[], at: number): number {
  if (!parts[at]!.includes('PRIVATE KEY')) return -1;
  const following = parts.slice(at + 1, at + 1 + 2 * MOST_KEY_LINES).map((part, index) => ({ part, index }));
  const lines = following.filter(({ part }) => !LINE_END.test(part));
  const key = keyLines(
    parts[at]!,
    lines.map(({ part }) => part),
  );
  return key ? at + 1 + lines[key.below - 1]!.index : -1;
}

/** Each line of a key by itself: which sign begins it, and where it ends, stays. */
function maskKey([first = '', ...rest]: readonly string[]): string {
  const below = rest.map(part => (LINE_END.test(part) ? part : part.replace(KEY_TEXT, MASK)));
  return [first.replace(/-{4,5} ?BEGIN .*/, MASK), ...below].join('');
}

const LINE_END = /^[\r\n]/;
/** What stands behind the mark of a difference or a comment. */
const KEY_TEXT = /(?<=^[+<>-]?[\s;#]*)[^\s;#+<>-].*|-----.*/;

/** Lines and line ends in turn; a value of a registry file that goes on over several lines is one. */
function logicalLines(text: string): readonly string[] {
  const lines: string[] = [];
  let goesOn = false;
  for (const part of text.split(/(\r\n|\r|\n)/)) {
    if (goesOn) lines[lines.length - 1] += part;
    else lines.push(part);
    const isEnd = part === '\n' || part === '\r\n' || part === '\r';
    if (!isEnd) goesOn = part.endsWith('\\') && (goesOn || REGISTRY_BYTES.test(part));
  }
  return lines;
}

const REGISTRY_BYTES = /=hex(?:\([0-9a-f]+\))?:/i;

/** What a mask leaves may read differently, so it is looked at again; a line that never comes to rest is masked whole. */
const PASSES = 3;

function maskLine(line: string): string {
  let masked = line;
  for (let pass = 0; pass < PASSES; pass++) {
    const secrets = secretsInLine(masked);
    if (secrets.length === 0) return masked;
    masked = replaced(masked, secrets);
  }
  return MASK;
}

function replaced(line: string, secrets: readonly Secret[]): string {
  let result = '';
  let from = 0;
  for (const { span } of secrets) {
    result += line.slice(from, span.start) + MASK;
    from = span.end;
  }
  return result + line.slice(from);
}

function secretsInLine(line: string): readonly Secret[] {
  return withoutOverlaps([...inEntryLine(line), ...secretsInComment(line)]);
}

/** The mark of a difference, then `key=value`; in registry files the key is a name in quotes. */
const ENTRY = /^([+\-<>]?\s*)(?:"((?:[^"\\]|\\.)*)"|((?:[^\s=;][^=;]*)?))=/;

function inEntryLine(line: string): readonly Secret[] {
  const entry = ENTRY.exec(line);
  if (!entry) return [];
  const start = entry[0].length + line.slice(entry[0].length).search(/\S|$/);
  const key = entry[2] === undefined ? entry[3]!.trim() : tagOfValueName(entry[2]);
  return secretsInEntry(key, line.slice(start).trimEnd()).map(secret => shifted(secret, start));
}

/** In the registry a profile's value is named by type, then identifier: `001e6703` is 6703001E. */
function tagOfValueName(name: string): string {
  const tag = /^((?:00|10)[0-9a-f]{2}|0102|1102)([0-9a-f]{4})$/i.exec(name);
  return tag ? tag[2]! + tag[1]! : name;
}
