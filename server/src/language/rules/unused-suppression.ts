import * as l10n from '@vscode/l10n';
import { removeLine, replace } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import type { Section } from '../model/sectionIndex';
import type { SuppressedId, Suppression } from '../model/suppressions';
import type { SuppressionRule } from './rule';

/** A comment that keeps a rule quiet which has nothing to say there would hide a later mistake. */
export const unusedSuppression: SuppressionRule = {
  id: 'unused-suppression',
  severity: 'hint',
  scope: 'suppression',
  fixesUnasked: true,
  unnecessary: true,
  check({ suppression, unusedIds }, report) {
    const { ids, span } = suppression;
    if (unusedIds.length === ids.length)
      return report({
        span,
        message: message(suppression),
        fixes: (_, section) => [
          { title: l10n.t('Remove the comment'), edits: [removeLine(section, span.start)], safe: true },
        ],
      });
    for (const unused of unusedIds)
      report({
        span: unused.span,
        message: l10n.t('There is no finding of “{id}” to suppress here.', { id: unused.id }),
        fixes: (_, section) => [removeId(section, ids, unused)],
      });
  },
};

function message({ kind, ids }: Suppression): string {
  if (kind === 'enable') return l10n.t('No rule is suppressed here, so there is none to enable again.');
  if (ids.length === 0) return l10n.t('This comment names no rule, so it suppresses nothing.');
  return l10n.t('This comment suppresses nothing: there is no finding of “{ids}” here.', {
    ids: ids.map(({ id }) => id).join(', '),
  });
}

function removeId(section: Section, ids: readonly SuppressedId[], unused: SuppressedId): Fix {
  const at = ids.indexOf(unused);
  const next = ids[at + 1];
  const span = next
    ? { start: unused.span.start, end: next.span.start }
    : { start: ids[at - 1]!.span.end, end: unused.span.end };
  return {
    title: l10n.t('Remove “{name}”', { name: unused.id }),
    edits: [replace(section, span, '')],
    safe: true,
  };
}
