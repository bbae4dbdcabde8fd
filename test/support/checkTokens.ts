import { expect } from 'vitest';
import { semanticTokens } from '../../server/src/language/features/semanticTokens';
import { analyze } from '../../server/src/language/model/model';
import { parse } from '../../server/src/language/syntax/parse';
import { readLabels } from './markers';

/** Carets mark every token of a text, each labelled with its type and, behind periods, its modifiers. */
export function checkTokens(source: string): void {
  const { text, labels } = readLabels(source);
  const file = parse(text);
  const found = semanticTokens(analyze(file)).map(({ span, type, modifiers }) => {
    const { line, character } = file.positionAt(span.start);
    const end = character + span.end - span.start;
    return { line, start: character, end, message: [type, ...modifiers].join('.') };
  });
  expect(found).toEqual(labels);
}
