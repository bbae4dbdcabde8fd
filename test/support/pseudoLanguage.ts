import bundle from '../../l10n/bundle.l10n.json';

/*
 * A language in which each text stands in brackets of its own: what comes from the bundle can be told from what
 * somebody wrote into the sources, and a sentence from one that was put together.
 */

/** The translation to it of all that there is. */
export const pseudoBundle: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(bundle).map(text => [text, `⟦${text}⟧`]),
);

/** Whether a text is one translation, from end to end. */
export function isPseudo(text: string): boolean {
  return text.startsWith('⟦') && closingOf(text) === text.length - 1;
}

/** What of a text is no translation. */
export function outside(text: string): string {
  let depth = 0;
  let rest = '';
  for (const character of text) {
    if (character === '⟦') depth++;
    if (depth === 0) rest += character;
    if (character === '⟧') depth--;
  }
  return rest;
}

/** Where the bracket at the start is closed. */
function closingOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '⟦') depth++;
    if (text[at] === '⟧' && --depth === 0) return at;
  }
  return -1;
}
