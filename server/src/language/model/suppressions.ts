import type { Span } from '../text/span';
import type { SectionContent } from './content';

/*
 * Comments that keep rules quiet:
 *
 *     ; mapisvc-disable-next-line ID, ID -- reason
 *     ; mapisvc-disable ID, ID -- reason
 *     ; mapisvc-enable
 *
 * The first is about the next line that is no such comment itself. The second holds to the end of the file, across
 * sections, or to the third, which with IDs ends the silence of these alone.
 */

/** Such a comment; spans are relative to the start of the section. */
export interface Suppression {
  readonly kind: 'next-line' | 'from-here' | 'enable';
  readonly line: number;
  /** The whole comment, without blanks around it. */
  readonly span: Span;
  readonly ids: readonly SuppressedId[];
  /** Where a further id would be added: behind the last one, and before any reason. */
  readonly idsEnd: number;
}

export interface SuppressedId {
  /** In lower case, as ids are. */
  readonly id: string;
  readonly span: Span;
}

/** The suppressions in a section, in its order; found once and kept with its content. */
export function suppressionsIn(content: SectionContent): readonly Suppression[] {
  if (content.comments.length === 0) return NONE;
  let found = known.get(content);
  if (!found) known.set(content, (found = find(content)));
  return found;
}

/** The line that a `next-line` suppression is about; the number of lines where that is the next section's header. */
export function suppressedLine(content: SectionContent, { line }: Suppression): number {
  const suppressions = new Set(suppressionsIn(content).map(other => other.line));
  let next = line + 1;
  while (suppressions.has(next)) next++;
  return next;
}

const NONE: readonly Suppression[] = [];
const known = new WeakMap<SectionContent, readonly Suppression[]>();

const WORDS = {
  'disable-next-line': 'next-line',
  disable: 'from-here',
  enable: 'enable',
} as const;

const COMMENT = /^;+\s*mapisvc-(disable-next-line|disable|enable)(?![^\s])/i;
const REASON = /\s--(?:\s|$)/;

function find({ green, comments }: SectionContent): readonly Suppression[] {
  const found: Suppression[] = [];
  for (const { line, span } of comments) {
    const text = green.slice(span);
    const opening = COMMENT.exec(text);
    if (!opening) continue;
    const ids = idsIn(text, opening[0].length, span.start);
    found.push({
      kind: WORDS[opening[1]!.toLowerCase() as keyof typeof WORDS],
      line,
      span,
      ids,
      idsEnd: ids.at(-1)?.span.end ?? span.start + opening[0].length,
    });
  }
  return found.length === 0 ? NONE : found;
}

function idsIn(text: string, from: number, offset: number): readonly SuppressedId[] {
  const rest = text.slice(from);
  const reason = rest.search(REASON);
  const ids = reason < 0 ? rest : rest.slice(0, reason);
  return [...ids.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => {
    const start = offset + from + index;
    return { id: id.toLowerCase(), span: { start, end: start + id.length } };
  });
}
