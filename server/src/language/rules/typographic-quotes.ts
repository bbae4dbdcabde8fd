import * as l10n from '@vscode/l10n';
import { replace } from '../fixes/edits';
import type { Fix } from '../fixes/fix';
import type { Entry } from '../model/entry';
import type { Section } from '../model/sectionIndex';
import type { SectionRule } from './rule';

/** Windows strips straight quotes only; curly ones stay in the value. */
export const typographicQuotes: SectionRule = {
  id: 'typographic-quotes',
  severity: 'hint',
  scope: 'section',
  check({ green, entries }, report) {
    for (const entry of entries) {
      const straight = quoteFor(green.slice(entry.rawSpan));
      if (!straight) continue;
      report({
        span: entry.rawSpan,
        message: l10n.t('Curly quotes stay in the value: Windows strips straight ones only.'),
        fixes: (_, section) => [straightQuotes(section, entry, straight)],
      });
    }
  },
};

const STYLES = [
  { quoted: /^[“”„‟][^“”„‟]*[“”]$/, straight: '"' },
  { quoted: /^[‘’‚‛][^‘‚‛]*[‘’]$/, straight: "'" },
] as const;

function quoteFor(value: string): '"' | "'" | undefined {
  return STYLES.find(({ quoted }) => quoted.test(value))?.straight;
}

function straightQuotes(section: Section, { rawSpan: { start, end } }: Entry, straight: string): Fix {
  return {
    title: l10n.t('Use straight quotes'),
    edits: [
      replace(section, { start, end: start + 1 }, straight),
      replace(section, { start: end - 1, end }, straight),
    ],
  };
}
