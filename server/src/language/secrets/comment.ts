import { secretsInEntry } from './entry';
import { scan } from './scan';
import { type Secret, shifted, withoutOverlaps } from './secret';
import { strength } from './strength';

/**
 * The secrets in a comment, in order and without overlaps: also those of an entry that was made a comment.
 * Spans are relative to `text`, the comment's text with or without its semicolon.
 */
export function secretsInComment(text: string): readonly Secret[] {
  const entry = COMMENTED_ENTRY.exec(text);
  const inEntry = entry ? inCommentedEntry(text, entry) : [];
  return withoutOverlaps([...inEntry, ...scan(text, 'none')]);
}

const COMMENTED_ENTRY = /^[\s;#/*'"-]*(?:rem\s+)?((?:0x)?[0-9a-f]{7,8})\s*=\s*(?=\S)/i;

function inCommentedEntry(text: string, entry: RegExpExecArray): readonly Secret[] {
  const start = entry[0].length;
  const value = text.slice(start).trimEnd();
  return secretsInEntry(entry[1]!, value)
    .filter(({ kind }) => kind !== 'unnamed')
    .filter(({ span }) => !/\s/.test(value.slice(span.start, span.end)) || strength(value) > 0)
    .map(secret =>
      shifted(secret.kind === 'secure-property' ? { ...secret, kind: 'password' } : secret, start),
    );
}
