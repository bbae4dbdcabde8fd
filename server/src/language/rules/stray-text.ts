import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import type { SectionRule } from './rule';

/** Only a semicolon at the start of a line begins a comment; other text that is neither header nor entry has no effect. */
export const strayText: SectionRule = {
  id: 'stray-text',
  severity: 'warning',
  scope: 'section',
  check({ green, header, strays }, report) {
    const rest = header?.rest;
    if (rest && rest.start < rest.end)
      report({
        span: rest,
        message: l10n.t('Text behind a header is never read.'),
        fixes: (model, section) => [
          {
            title: l10n.t('Move the text to a comment of its own'),
            edits: [
              replace(
                section,
                { start: header.span.end, end: rest.end },
                model.file.lineEnd + asComment(section.green.slice(rest)),
              ),
            ],
          },
          {
            title: l10n.t('Remove the text'),
            edits: [replace(section, { start: header.span.end, end: rest.end }, '')],
          },
        ],
      });
    for (const { span } of strays) {
      if (IS_INVISIBLE.test(green.slice(span))) continue;
      report({
        span,
        message: l10n.t('This line is neither header, entry nor comment, so it is never read.'),
        fixes: (_, section) => [
          {
            title: l10n.t('Make it a comment'),
            edits: [replace(section, { start: span.start, end: span.start }, '; ')],
          },
        ],
      });
    }
  },
};

const IS_INVISIBLE = /^[\0-\x20\x7f]*$/;

function asComment(text: string): string {
  return text.startsWith(';') ? text : `; ${text}`;
}
