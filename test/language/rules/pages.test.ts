import { describe, expect, it } from 'vitest';
import { type Fix, fixedText } from '../../../server/src/language/fixes/fix';
import { analyze, type Model } from '../../../server/src/language/model/model';
import { checkHeader } from '../../../server/src/language/rules/checkHeader';
import { rangeOf } from '../../../server/src/language/rules/diagnose';
import { ruleOf, rules } from '../../../server/src/language/rules/index';
import { type CheckOptions, check } from '../../../server/src/language/rules/run';
import { parse } from '../../../server/src/language/syntax/parse';
import { applyEdits } from '../../../server/src/language/text/edit';
import { exampleSurroundings } from '../../support/exampleSurroundings';
import { type Label, readLabels } from '../../support/markers';
import { type Example, type ExampleFix, readRulePage } from '../../support/rulePage';

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

  it.each(page.right.map((example, at) => [at + 1, example] as const))(
    'is silent on right example %i',
    (_, example) => {
      expect(checkExample(id, example).found).toEqual([]);
    },
  );
});

interface Found {
  readonly label: Label;
  readonly fixes: () => readonly Fix[];
}

/** What a rule finds in an example, and what the example says of that: in its header for a rule about headers. */
function checkExample(id: string, example: Example) {
  const { text, labels } = readLabels(example.source);
  const header = readLabels(example.header ?? '');
  const surroundings = exampleSurroundings({ ...example, header: example.header && header.text });
  const model = analyze(parse(text));
  const isOfHeader = ruleOf(id)?.scope === 'header';
  const found = isOfHeader
    ? surroundings!.headers.flatMap(one => inHeader(id, one, model))
    : inFile(id, model, { ...optionsOf(example), surroundings });
  return { model, found, labels: isOfHeader ? header.labels : labels };
}

function inFile(id: string, model: Model, options: CheckOptions): Found[] {
  return check(model, options)
    .filter(({ rule }) => rule.id === id)
    .map(({ section, finding }) => ({
      label: labelOf(rangeOf(model, section, finding.span), finding.message),
      fixes: () => finding.fixes?.(model, section) ?? [],
    }));
}

function inHeader(id: string, header: Parameters<typeof checkHeader>[0], model: Model): Found[] {
  const file = parse(header.text);
  return checkHeader(header, [model])
    .filter(({ rule }) => rule.id === id)
    .map(({ finding: { span, message, fixes } }) => ({
      label: labelOf({ start: file.positionAt(span.start), end: file.positionAt(span.end) }, message),
      fixes: () => fixes?.(model) ?? [],
    }));
}

function labelOf({ start, end }: ReturnType<typeof rangeOf>, message: string): Label {
  return { line: start.line, start: start.character, end: end.character, message };
}

function textAfter(model: Model, fix: Fix, { of }: ExampleFix): string {
  if (of === 'file') return fixedText(model, fix);
  const [edit] = fix.headerEdits ?? [];
  return applyEdits(edit!.header.text, fix.headerEdits!);
}

function optionsOf({ options }: Example): CheckOptions {
  return {
    ...options,
    ...(options['codePage'] ? { codePage: Number(options['codePage']) } : {}),
  } as CheckOptions;
}
