import { secretsInComment } from './comment';
import { secretsInEntry } from './entry';
import { type Secret, shifted, withoutOverlaps } from './secret';

/** What stands in the place of a secret: always the same, so that it does not tell its length. */
export const MASK = '••••••';

/**
 * The text with every secret masked: prose, lines of .inf, .ini and .reg files, differences between such, JSON.
 * Line ends stay; masking what is masked changes nothing.
 */
export function maskSecrets(text: string): string {
  return text.replace(LINES, maskLine);
}

/** A line; of a registry file a value may go on over several, each ending in a backslash. */
const LINES =
  /(?:[^\r\n]*hex(?:\([0-9a-f]+\))?:[^\r\n]*\\(?:\r\n|\r|\n))(?:[^\r\n]*\\(?:\r\n|\r|\n))*[^\r\n]*|[^\r\n]+/gi;

function maskLine(line: string): string {
  let masked = line;
  for (let pass = 0; pass < PASSES; pass++) {
    const secrets = secretsInLine(masked);
    if (secrets.length === 0) return masked;
    masked = replaced(masked, secrets);
  }
  return MASK;
}

/** What a mask leaves may read differently, so it is looked at again; a line that never comes to rest is masked whole. */
const PASSES = 3;

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

/** The mark of a difference, a diff's or ours, then `key=value`; in registry files the key is a name in quotes. */
const ENTRY = /^([+\-<>]?\s*)(?:"((?:[^"\\]|\\.)*)"|([^=;]*?))\s*=\s*(?=\S)/;

function inEntryLine(line: string): readonly Secret[] {
  const entry = ENTRY.exec(line);
  if (!entry) return [];
  const start = entry[0].length;
  const value = line.slice(start).trimEnd();
  const key = entry[2] !== undefined ? tagOfValueName(entry[2]) : entry[3]!.trim();
  return secretsInEntry(key, value).map(secret => shifted(secret, start));
}

/** In the registry a profile's value is named by type, then identifier: `001e6703` is 6703001E. */
function tagOfValueName(name: string): string {
  const tag = /^((?:00|10)[0-9a-f]{2}|0102|1102)([0-9a-f]{4})$/i.exec(name);
  return tag ? tag[2]! + tag[1]! : name;
}
