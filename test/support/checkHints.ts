import { expect } from 'vitest';
import { type InlayHintOptions, inlayHints } from '../../server/src/language/features/inlayHints';
import { analyze } from '../../server/src/language/model/model';
import { parse } from '../../server/src/language/syntax/parse';

/** Hints stand in the text where an editor shows them, between ‹ and ›; there must be no others. */
export function checkHints(shown: string, options: InlayHintOptions = {}): void {
  const model = analyze(parse(shown.replace(/‹[^›]*›/g, '')));
  let { text } = model.file;
  const hints = inlayHints(model, { start: 0, end: text.length }, options);
  for (const { offset, label } of hints.toReversed())
    text = `${text.slice(0, offset)}‹${label}›${text.slice(offset)}`;
  expect(text).toBe(shown);
}
