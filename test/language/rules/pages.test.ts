import { describe, expect, it } from 'vitest';
import { fixedText } from '../../../server/src/language/fixes/fix';
import { analyze } from '../../../server/src/language/model/model';
import { rangeOf } from '../../../server/src/language/rules/diagnose';
import { rules } from '../../../server/src/language/rules/index';
import { type CheckOptions, check } from '../../../server/src/language/rules/run';
import { parse } from '../../../server/src/language/syntax/parse';
import { readLabels } from '../../support/markers';
import { type Example, readRulePage } from '../../support/rulePage';

describe.each(rules.map(rule => rule.id))('%s', id => {
  const page = readRulePage(id);

  it('has a page with a wrong and a right example', () => {
    expect(page.title).toBe(id);
    expect(page.wrong).not.toHaveLength(0);
    expect(page.right).not.toHaveLength(0);
  });

  it.each(page.wrong.map((example, at) => [at + 1, example] as const))(
    'is found in wrong example %i, where its page says',
    (_, example) => {
      const { text, labels } = readLabels(example.source);
      expect(found(id, text, example)).toEqual(labels);
    },
  );

  const fixes = page.wrong.flatMap(example =>
    example.fixes.map(fix => [fix.title, example, fix.after] as const),
  );
  it.each(fixes)('is mended by “%s”', (title, example, after) => {
    const { text } = readLabels(example.source);
    const model = analyze(parse(text));
    const offered = check(model, optionsOf(example))
      .filter(({ rule }) => rule.id === id)
      .flatMap(({ finding, section }) => finding.fixes?.(model, section) ?? []);
    const fix = offered.find(offer => offer.title === title);
    expect(offered.map(offer => offer.title)).toContain(title);
    const { text: expected } = readLabels(after);
    expect(fixedText(model, fix!)).toBe(expected);
  });

  it.each(page.right.map((example, at) => [at + 1, example] as const))(
    'is silent on right example %i',
    (_, example) => {
      expect(found(id, example.source, example)).toEqual([]);
    },
  );
});

function found(id: string, text: string, example: Example) {
  const model = analyze(parse(text));
  return check(model, optionsOf(example))
    .filter(({ rule }) => rule.id === id)
    .map(({ section, finding }) => {
      const { start, end } = rangeOf(model, section, finding.span);
      return { line: start.line, start: start.character, end: end.character, message: finding.message };
    });
}

function optionsOf({ options }: Example): CheckOptions {
  return {
    ...options,
    ...(options['codePage'] ? { codePage: Number(options['codePage']) } : {}),
  } as CheckOptions;
}
