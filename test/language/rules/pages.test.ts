import { describe, expect, it } from 'vitest';
import { type Fix, fixedText } from '../../../server/src/language/fixes/fix';
import type { Model } from '../../../server/src/language/model/model';
import { ruleOf, rules } from '../../../server/src/language/rules/index';
import { applyEdits } from '../../../server/src/language/text/edit';
import { readLabels } from '../../support/markers';
import { checkExample } from '../../support/ruleExample';
import { type ExampleFix, readRulePage } from '../../support/rulePage';

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
      const { found, labels } = checkExample(id, example);
      expect(found.map(({ label }) => label)).toEqual(labels);
    },
  );

  const fixes = page.wrong.flatMap(example => example.fixes.map(fix => [fix.title, example, fix] as const));
  it.each(fixes)('is mended by “%s”', (title, example, fix) => {
    const { model, found } = checkExample(id, example);
    const offered = found.flatMap(({ fixes: own }) => own());
    expect(offered.map(offer => offer.title)).toContain(title);
    const after = textAfter(model, offered.find(offer => offer.title === title)!, fix);
    expect(after).toBe(readLabels(fix.after).text);
  });

  it('says so where fixes are safe to be made unasked', () => {
    const offered = page.wrong.flatMap(example =>
      checkExample(id, example).found.flatMap(one => one.fixes()),
    );
    expect(ruleOf(id)?.fixesUnasked === true).toBe(offered.some(({ safe }) => safe));
  });

  it.each(page.right.map((example, at) => [at + 1, example] as const))(
    'is silent on right example %i',
    (_, example) => {
      expect(checkExample(id, example).found).toEqual([]);
    },
  );
});

function textAfter(model: Model, fix: Fix, { of }: ExampleFix): string {
  if (of === 'file') return fixedText(model, fix);
  const [edit] = fix.headerEdits ?? [];
  return applyEdits(edit!.header.text, fix.headerEdits!);
}
