import { expect } from 'vitest';
import { type CodeLensOptions, codeLenses } from '../../server/src/language/features/codeLens';
import { analyze } from '../../server/src/language/model/model';
import { parse } from '../../server/src/language/syntax/parse';
import { readLabels } from './markers';

/** Carets mark the headers that have lenses, labelled with their titles between ` · `. */
export function checkLenses(source: string, options: CodeLensOptions = {}): void {
  const { text, labels } = readLabels(source);
  const model = analyze(parse(text));
  const shown = new Map<number, string[]>();
  for (const { span, title } of codeLenses(model, undefined, options))
    shown.set(span.start, [...(shown.get(span.start) ?? []), title]);
  const expected = labels.map(({ line, start, message }) => [
    model.file.offsetAt({ line, character: start }),
    message.split(' · '),
  ]);
  expect([...shown]).toEqual(expected);
}
