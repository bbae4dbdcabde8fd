import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import type { SectionContent } from '../model/content';
import type { Entry } from '../model/entry';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { valueKind } from '../model/valueKind';
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
      if (valueKind(content, entry) === 'text') continue;
      const span = commentBehind(content, entry);
      if (!span) continue;
      report({
        span,
        message: l10n.t('A comment cannot stand behind a value: Windows reads this as part of it.'),
        fixes: (model, section) => [ownLine(model, section, entry, span)],
      });
    }
  },
};

/** From the first semicolon with a blank before it, behind a quoted part where the value begins with one. */
function commentBehind(
  { green }: SectionContent,
  { line, lineSpan, equals, rawSpan, valueSpan }: Entry,
): Span | null {
  if (valueSpan.start !== rawSpan.start) return null;
  const text = green.lines[line]!.text.slice(equals + 1 - lineSpan.start, rawSpan.end - lineSpan.start);
  const quoted = /^\s*(?:"[^"]*"|'[^']*')/.exec(text)?.[0].length ?? 0;
  const at = text.slice(quoted).search(/(?<=[ \t\v\f]);/);
  return at < 0 ? null : { start: equals + 1 + quoted + at, end: rawSpan.end };
}

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
