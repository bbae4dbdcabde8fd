import * as l10n from '@vscode/l10n';
import type { SectionContent } from '../model/content';
import { valueKind } from '../model/valueKind';
import { unencodable } from '../text/encoding';
import { type Span, shift } from '../text/span';
import type { SectionRule } from './rule';

/** MAPI asks for names and paths in the ANSI code page, in which a character that it lacks comes back as `?`. */
export const notInCodePage: SectionRule = {
  id: 'not-in-code-page',
  severity: 'warning',
  scope: 'section',
  check(content, report, { codePage }) {
    if (content.green.lines.every(({ text }) => IS_ASCII.test(text))) return;
    for (const place of namesAndPaths(content)) {
      const text = content.green.slice(place);
      for (const run of joined(unencodable(text, codePage)))
        report({
          span: shift(run, place.start),
          message: l10n.t('Code page {codePage} does not have “{characters}”, so MAPI reads “?” there.', {
            codePage,
            characters: text.slice(run.start, run.end),
          }),
        });
    }
  },
};

const IS_ASCII = /^[\0-\x7f]*$/;

function namesAndPaths(content: SectionContent): Span[] {
  const places = content.header ? [content.header.nameSpan] : [];
  for (const entry of content.entries) {
    places.push(entry.keySpan);
    const kind = valueKind(content, entry);
    if (kind !== undefined && kind !== 'hex') places.push(entry.rawSpan);
  }
  return places;
}

/** Characters that stand side by side as one span. */
function joined(spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last?.end === span.start) runs[runs.length - 1] = { start: last.start, end: span.end };
    else runs.push(span);
  }
  return runs;
}
