import * as l10n from '@vscode/l10n';
import type { CommentPlace } from '../../model/cursor';
import type { Span } from '../../text/span';
import type { Proposal } from './proposal';

/** A rule that a comment can keep quiet. */
export interface Suppressible {
  readonly id: string;
  readonly severity: string;
}

/** The word of a comment that a cursor stands in: of letters, digits and hyphens. */
export function wordIn({ section, offset, text }: CommentPlace): Span {
  const before = section.green.slice({ start: text.start, end: offset });
  const after = section.green.slice({ start: offset, end: Math.max(offset, text.end) });
  const start = offset - (/[\w-]*$/.exec(before)?.[0].length ?? 0);
  return { start, end: offset + (/^[\w-]*/.exec(after)?.[0].length ?? 0) };
}

/** What a comment that keeps rules quiet is made of: the words that begin it, then ids of rules. */
export function suppressionProposals(
  place: CommentPlace,
  rules: readonly Suppressible[],
): readonly Proposal[] {
  const { section, offset, text } = place;
  const word = wordIn(place);
  const before = section.green.slice({ start: text.start, end: word.start });
  if (/^;+\s*$/.test(before)) {
    const typed = section.green.slice({ start: word.start, end: offset }).toLowerCase();
    return directives().filter(({ label }) => label.startsWith(typed));
  }
  const named = NAMED_BEFORE.exec(before)?.[1];
  if (named === undefined) return [];
  const taken = new Set(named.toLowerCase().split(/[\s,]+/));
  return rules.filter(({ id }) => !taken.has(id)).map(({ id, severity }) => comment(id, id, severity));
}

const NAMED_BEFORE = /^;+\s*mapisvc-(?:disable-next-line|disable|enable)((?:[\s,]+[a-z][\w-]*)*[\s,]+)$/i;

function directives(): readonly Proposal[] {
  return [
    comment(
      'mapisvc-disable-next-line',
      'mapisvc-disable-next-line ',
      l10n.t('keeps rules quiet in the next line'),
    ),
    comment('mapisvc-disable', 'mapisvc-disable ', l10n.t('keeps rules quiet from here on')),
    comment('mapisvc-enable', 'mapisvc-enable', l10n.t('ends that')),
  ];
}

function comment(label: string, newText: string, detail: string): Proposal {
  return { label, kind: 'comment', newText, detail, rank: 0, retrigger: newText !== label, subject: null };
}
