import type { Entry } from '../model/entry';
import { lineCommentsStart } from '../model/headerComments';
import type { Section } from '../model/sectionIndex';
import { suppressionsIn } from '../model/suppressions';
import { maskSecrets } from '../secrets/index';
import { text } from './markdown';

/** What the comments right above an entry say of it, as a quotation; null where there are none. Secrets are masked. */
export function describeComments({ green, content }: Section, { line }: Entry): string | null {
  const suppressing = new Set(suppressionsIn(content).map(suppression => suppression.line));
  const first = lineCommentsStart(content, line);
  const quoted = green.lines
    .slice(first, line)
    .filter((_, at) => !suppressing.has(first + at))
    .map(comment => comment.text.slice(0, comment.contentEnd).replace(/^\s*;+\s*/, ''));
  if (quoted.every(words => words === '')) return null;
  return quoted.map(words => `> ${text(maskSecrets(words))}`).join('\n');
}
