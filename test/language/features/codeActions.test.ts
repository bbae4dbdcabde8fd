import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeActions, fixAll } from '../../../server/src/language/features/index';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { applyEdits } from '../../../server/src/language/text/edit';
import { example } from '../../support/check';

const file = (providers: string) => `[Services]
ACME=Acme
[ACME]
Providers=${providers}
[P1]
`;

function actionsAt(source: string, options = {}) {
  const { model, offset } = example(source);
  return codeActions(model, { start: offset, end: offset }, options);
}

function titlesOf(id: string, source: string, options = {}): readonly string[] {
  return actionsAt(source, options)
    .filter(({ diagnosis }) => diagnosis.rule.id === id)
    .map(({ title }) => title);
}

function fixed(source: string, options = {}): string {
  return applyEdits(source, fixAll(analyze(parse(source)), options));
}

describe('fixes at a place', () => {
  it('are those of what is found there', () => {
    expect(titlesOf('unresolved-provider', file('P1, X$0'))).toEqual(
      expect.arrayContaining(['Add section [X]', 'Remove “X”']),
    );
  });

  it('change the file as their titles say', () => {
    const { text } = example(file('P1, X$0'));
    const remove = actionsAt(file('P1, X$0')).find(({ title }) => title === 'Remove “X”');
    expect(applyEdits(text, remove!.edits)).toBe(file('P1'));
  });

  it('are not offered elsewhere', () => {
    expect(titlesOf('unresolved-provider', file('P$01, X'))).toEqual([]);
  });

  it('are not offered for rules that are off', () => {
    expect(
      titlesOf('unresolved-provider', file('P1, X$0'), { rules: { 'unresolved-provider': 'off' } }),
    ).toEqual([]);
  });

  it('are preferred where one alone is right', () => {
    const isPreferred = (source: string, id: string) =>
      actionsAt(source).some(action => action.diagnosis.rule.id === id && action.isPreferred);
    expect(isPreferred('[A$0\n', 'unclosed-section')).toBe(true);
    expect(isPreferred(file('P1, X$0'), 'unresolved-provider')).toBe(false);
  });
});

describe('behind the fixes', () => {
  it('stands what keeps the rule quiet on the line', () => {
    const source = '[Services]\nACME=Acme\n[ACME]\nProviders=X$0, Y\n';
    const { text } = example(source);
    const last = actionsAt(source).at(-1)!;
    expect(last).toMatchObject({ title: 'Suppress unresolved-provider on this line', isPreferred: false });
    expect(applyEdits(text, last.edits)).toBe(
      text.replace('Providers', '; mapisvc-disable-next-line unresolved-provider\nProviders'),
    );
  });

  it('stands each rule once, however often it has found something there', () => {
    const { text } = example('$0[Services]\nACME=Acme\n[ACME]\nProviders=X, Y\n');
    const found = codeActions(analyze(parse(text)), { start: 0, end: text.length });
    const suppressing = found.filter(({ title }) => title === 'Suppress unresolved-provider on this line');
    expect(suppressing).toHaveLength(1);
  });

  it('stands nothing for what no comment can be about', () => {
    const encoding = actionsAt('[A]$0\n', { encodingProblem: 'utf-8-mark' });
    const unused = actionsAt('; mapisvc-disable-next-line empty-key$0\n[A]\n');
    for (const found of [encoding, unused])
      expect(found.filter(({ title }) => title.startsWith('Suppress'))).toEqual([]);
    expect(unused).toHaveLength(1);
  });
});

describe('all safe fixes', () => {
  it('are made at once, and no others', () => {
    expect(fixed('[Services\nACME=Acme\n[ACME\nProviders=P1,, X,\n[P1]\n')).toBe(
      '[Services]\nACME=Acme\n[ACME]\nProviders=P1, X\n[P1]\n',
    );
  });

  it('touch only what is wrong', () => {
    const edits = fixAll(analyze(parse('[Services\r\nA=A\r\n[A]\r\nx=1\r\n[B\r\n')));
    expect(edits).toEqual([
      { start: 9, end: 9, newText: ']' },
      { start: 28, end: 28, newText: ']' },
    ]);
  });

  it('of a file that has none leave it', () => {
    expect(fixAll(analyze(parse(file('P1'))))).toEqual([]);
  });

  it('of rules that are off are not made', () => {
    expect(fixed('[A\n', { rules: { 'unclosed-section': 'off' } })).toBe('[A\n');
  });

  it('made once leave none to make', () => {
    const part = fc.constantFrom(
      '[Services]\n',
      '[A\n',
      '[A]\n',
      '[B\n',
      'A=A\n',
      'Providers=',
      'A',
      ',',
      ', ,',
      '\n',
      ' ',
    );
    const text = fc.array(part, { maxLength: 25 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, source => {
        expect(fixAll(analyze(parse(fixed(source))))).toEqual([]);
      }),
    );
  });
});
