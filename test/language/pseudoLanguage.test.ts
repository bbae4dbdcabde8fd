import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { beforeAll, describe, expect, it } from 'vitest';
import { hover } from '../../server/src/language/features/index';
import { analyze } from '../../server/src/language/model/model';
import { rules } from '../../server/src/language/rules/index';
import { parse } from '../../server/src/language/syntax/parse';
import { isPseudo, outside, pseudoBundle } from '../support/pseudoLanguage';
import { checkExample } from '../support/ruleExample';
import { readRulePage } from '../support/rulePage';

// After the imports: what a module says while it is loaded would stay English.
beforeAll(() => l10n.config({ contents: { ...pseudoBundle } }));

describe.each(rules.map(rule => rule.id))('%s', id => {
  const found = () => readRulePage(id).wrong.flatMap(example => checkExample(id, example).found);

  it('says all that it says in the language of the user', () => {
    const messages = found().flatMap(({ label, related }) => [label.message, ...related]);
    expect(messages).not.toEqual([]);
    expect(messages.filter(message => !isPseudo(message))).toEqual([]);
  });

  it('offers its fixes in it', () => {
    const titles = found().flatMap(({ fixes }) => fixes().map(({ title }) => title));
    expect(titles.filter(title => !isPseudo(title))).toEqual([]);
  });
});

describe.each(['package', 'mistakes'])('the hovers over samples/%s', sample => {
  it('have nothing in another language but names and what stands in the file', () => {
    const text = readFileSync(join(__dirname, '../../samples', sample, 'MapiSvc.inf'), 'latin1');
    const model = analyze(parse(text));
    const offsets = Array.from({ length: text.length }, (_, offset) => offset);
    const hovers = offsets.map(offset => hover(model, offset)?.markdown ?? '');
    const lines = new Set(hovers.flatMap(markdown => outside(withoutNames(markdown)).split('\n')));
    expect([...lines].filter(line => /\p{L}/u.test(line))).toEqual([]);
  });
});

/** Code, names in bold type, quoted comments of the file, and the versions of Outlook. */
function withoutNames(markdown: string): string {
  return markdown.replace(/```[^]*?```|`[^`]*`|\*\*.*?\*\*|^> .*$|Outlook \d{4}/gm, '');
}
