import { macrosOf } from '../language/header/macros';

/*
 * Marks around what is made. The number in the mark is a checksum of the text between: where it differs, somebody has
 * written there, and what is theirs is kept.
 */

/** The marked part of a text, with its marks. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly body: string;
  /** Whether the body is not as it was made. */
  readonly isTouched: boolean;
}

/** A body between its marks. */
export function marked(body: string): string {
  return `/* mapisvc: made from the description (${checksum(body)}) */\n\n${body}\n\n/* mapisvc: end */`;
}

/** The first marked part of a text; null where there is none. */
export function markedPart(text: string): Marked | null {
  const found = MARKS.exec(text);
  if (!found) return null;
  const [whole, sum, body = ''] = found;
  const trimmed = body.replace(/^\n+|\n+$/g, '');
  return {
    start: found.index,
    end: found.index + whole.length,
    body: trimmed,
    isTouched: checksum(trimmed) !== sum,
  };
}

/** The macros of an old body, with the comments about them, that a new one does not define. */
export function keptByHand(oldBody: string, newBody: string): readonly { name: string; text: string }[] {
  const known = new Set(macrosOf(newBody).map(({ name }) => name));
  return macrosOf(oldBody)
    .filter(({ name }) => !known.has(name))
    .map(({ name, span, end, description }) => {
      const written = oldBody.slice(span.start, Math.max(span.end, end));
      const isBehind = end > span.end || description === '';
      return { name, text: isBehind ? written : `/* ${description} */\n${written}` };
    });
}

const MARKS = /\/\* mapisvc: made from the description \(([0-9a-f]{8})\) \*\/\n([^]*?)\/\* mapisvc: end \*\//;

/** FNV-1a, enough to see a change. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
