import { scan } from './scan';
import type { Secret } from './secret';

/**
 * The secrets in a comment, in order and without overlaps: also those of an entry that was made a comment.
 * Spans are relative to `text`, the comment's text with or without its semicolon.
 */
export function secretsInComment(text: string): readonly Secret[] {
  return scan(text, 'comment');
}
