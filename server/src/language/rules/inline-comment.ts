import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import type { Entry } from '../model/entry';
import { inlineCommentOf } from '../model/inlineComment';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { trimmedEnd } from '../text/blanks';
import type { Span } from '../text/span';
import type { SectionRule } from './rule';

/** There are no comments behind a value: Windows keeps the semicolon and what follows. Text for people may well hold one. */
export const inlineComment: SectionRule = {
  id: 'inline-comment',
  severity: 'warning',
  scope: 'section',
  check(content, report) {
    for (const entry of content.entries) {
      const span = inlineCommentOf(content, entry);
      if (!span) continue;
      report({
        span,
        message: l10n.t('A comment cannot stand behind a value: Windows reads this as part of it.'),
        fixes: (model, section) => [ownLine(model, section, entry, span)],
      });
    }
  },
};

function ownLine(model: Model, section: Section, { lineSpan, equals }: Entry, span: Span): Fix {
  const line = section.green.slice(lineSpan);
  const valueEnd =
    lineSpan.start + trimmedEnd(line, equals + 1 - lineSpan.start, span.start - lineSpan.start);
  const comment = section.green.slice(span);
  return {
    title: l10n.t('Move the comment to its own line'),
    edits: [
      replace(section, { start: lineSpan.start, end: lineSpan.start }, comment + model.file.lineEnd),
      replace(section, { start: valueEnd, end: span.end }, ''),
    ],
  };
}
