/*
 * Markdown in which names and values of a file are data: whatever they hold, it is shown and never formatted, linked or run.
 */

/** Text of a file as it is: each character escaped that could format it, or make a link of it. */
export function text(plain: string): string {
  return visible(plain).replace(/[\\`*_{}[\]()<>#+.!|~&:@-]/g, '\\$&');
}

/** A sentence of ours, in which names of MAPI and of sections stand. */
export function prose(sentence: string): string {
  return sentence.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** Text in a code span, whose fence is longer than any run of backticks in the text. */
export function code(plain: string): string {
  const shown = visible(plain);
  if (shown === '') return '``` ```';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const gap = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

/** Lines of a MapiSvc.inf as a coloured block. */
export function block(lines: readonly string[]): string {
  const shown = lines.map(visible);
  const fence = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1));
  return [`${fence}mapisvc`, ...shown, fence].join('\n');
}

/** Lines of a list. */
export function list(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n');
}

/** Paragraphs, those left out that are empty. */
export function paragraphs(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(part => part).join('\n\n');
}

/** Control characters, which no editor shows in one way, as replacement characters. */
function visible(plain: string): string {
  return plain.replace(/[\0-\x1f\x7f]/g, '\ufffd');
}

function longestRun(plain: string): number {
  return Math.max(0, ...(plain.match(/`+/g) ?? []).map(run => run.length));
}
