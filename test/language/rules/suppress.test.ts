import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileEdits } from '../../../server/src/language/fixes/fix';
import { suppressEdits } from '../../../server/src/language/fixes/suppress';
import { analyze } from '../../../server/src/language/model/model';
import { type CheckOptions, check, type Diagnosis } from '../../../server/src/language/rules/run';
import { parse } from '../../../server/src/language/syntax/parse';

/** Examples go without [Services]. */
const OFF = { 'missing-services-section': 'off' } as const;

/** The findings of a text, each as its line and the id of its rule. */
function found(text: string, options?: CheckOptions): string[] {
  const model = analyze(parse(text));
  return check(model, { ...options, rules: { ...OFF, ...options?.rules } }).map(
    ({ rule, section, finding }) => {
      const { line } = model.file.positionAt(model.placed(section, finding.span).start);
      return `${line} ${rule.id}`;
    },
  );
}

/** The text after suppressing the first finding of a rule. */
function suppressed(text: string, id: string): string {
  const model = analyze(parse(text));
  const { section, finding } = check(model).find(({ rule }) => rule.id === id)!;
  const edits = suppressEdits(model, section, finding.span, id);
  return model.file.edit(fileEdits(model, { title: '', edits })).text;
}

describe('a suppression', () => {
  it('of the next line is about that line alone', () => {
    expect(found('[A]\n; mapisvc-disable-next-line stray-text\nword\nword')).toEqual(['3 stray-text']);
  });

  it('is about the rules that it names alone', () => {
    expect(found('[A]\n; mapisvc-disable-next-line stray-text, empty-key\n=x ; note')).toEqual([
      '1 unused-suppression',
      '2 inline-comment',
    ]);
  });

  it('has its ids before “--”, and ignores case', () => {
    expect(found('[A]\n;MAPISVC-DISABLE-NEXT-LINE Stray-Text--x -- empty-key\nword')).toEqual([
      '1 unused-suppression',
      '2 stray-text',
    ]);
    expect(found('[A]\n;MAPISVC-DISABLE-NEXT-LINE Stray-Text\t--\tempty-key\nword')).toEqual([]);
  });

  it('is nothing but a word at the start of a comment', () => {
    expect(found('[A]\n; see mapisvc-disable-next-line stray-text\nword')).toEqual(['2 stray-text']);
    expect(found('[A]\n; mapisvc-disable-next-lines stray-text\nword')).toEqual(['2 stray-text']);
    expect(found('[A]\nx=; mapisvc-disable-next-line stray-text\nword')).toEqual(['2 stray-text']);
  });

  it('holds across sections until it ends, for all rules or for those that are named', () => {
    const text = '; mapisvc-disable stray-text, inline-comment\nword\n[A]\nword\n';
    expect(found(`${text}[B]\nx=1 ; note\n; mapisvc-enable\nword\n[C]\nword`)).toEqual([
      '7 stray-text',
      '9 stray-text',
    ]);
    expect(found(`${text}; mapisvc-enable stray-text\nword\nx=1 ; note`)).toEqual(['5 stray-text']);
  });

  it('counts as used where its rule is off, by whatever setting', () => {
    expect(
      found('[A]\n; mapisvc-disable-next-line stray-text\nword', { rules: { 'stray-text': 'off' } }),
    ).toEqual([]);
  });

  it('does not silence the rule that makes all others silent', () => {
    const text = '; mapisvc-disable unsupported-encoding\n[A]\nword';
    expect(found(text, { encodingProblem: 'utf-16be' })).toEqual(['0 unsupported-encoding']);
  });

  it('is about secrets like about anything else', () => {
    const secret =
      '; mapisvc-disable-next-line secret-in-public-config -- of the test server\nPassword=Winter-Fjord-27';
    expect(found(`[A]\n${secret}`)).toEqual([]);
    expect(found(`[A]\n${secret.replace('config', 'confi')}`)).toContain('2 secret-in-public-config');
  });

  it('works where only some sections are asked for', () => {
    const model = analyze(
      parse('; mapisvc-disable stray-text\nword\n[A]\nword\n[B]\nword\n; mapisvc-enable\nword'),
    );
    const [preamble, a, b] = model.sections;
    expect(check(model, { rules: OFF }, [preamble!])).toEqual([]);
    expect(check(model, { rules: OFF }, [a!])).toEqual([]);
    expect(check(model, { rules: OFF }, [b!]).map(({ finding }) => finding.span.start)).toEqual([26]);
  });
});

describe('suppressing a finding', () => {
  it('writes a comment above its line', () => {
    expect(suppressed('[A]\r\nword\r\n', 'stray-text')).toBe(
      '[A]\r\n; mapisvc-disable-next-line stray-text\r\nword\r\n',
    );
  });

  it('adds to a comment that is there, before its reason', () => {
    const text = '[A]\n; mapisvc-disable-next-line empty-key -- so it came\n=x ; note';
    expect(suppressed(text, 'inline-comment')).toBe(
      '[A]\n; mapisvc-disable-next-line empty-key, inline-comment -- so it came\n=x ; note',
    );
    expect(suppressed('[A]\n; mapisvc-disable-next-line -- why\nword', 'stray-text')).toBe(
      '[A]\n; mapisvc-disable-next-line stray-text -- why\nword',
    );
  });

  it('adds to the comment above a header', () => {
    const text = '[A]\n; mapisvc-disable-next-line empty-key\n[B x';
    expect(suppressed(text, 'unclosed-section')).toBe(
      '[A]\n; mapisvc-disable-next-line empty-key, unclosed-section\n[B x',
    );
  });

  it('leaves a comment alone that is about a stretch', () => {
    expect(suppressed('[A]\n; mapisvc-disable empty-key\nword', 'stray-text')).toBe(
      '[A]\n; mapisvc-disable empty-key\n; mapisvc-disable-next-line stray-text\nword',
    );
  });

  it('silences that finding and changes no other', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '[Services]',
        '[A]',
        '[B',
        'A=Acme',
        'Providers=A, B,, X',
        '=x ; y',
        'word',
        '',
        'x=\0',
      ),
      fc.constantFrom(
        '; mapisvc-disable-next-line stray-text',
        '; mapisvc-disable empty-key',
        '; mapisvc-enable',
      ),
    );
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    const lines = fc.array(fc.tuple(line, lineEnd), { maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.nat(), (texts, which) => {
        const model = analyze(parse(texts.flat().join('')));
        const all = check(model).filter(({ rule }) => rule.id !== 'unused-suppression');
        const one = all[which % all.length];
        if (!one) return;
        const edits = suppressEdits(model, one.section, one.finding.span, one.rule.id);
        const after = analyze(model.file.edit(fileEdits(model, { title: '', edits })));
        const left = check(after).filter(({ rule }) => rule.id !== 'unused-suppression');
        expect(left.map(said)).toEqual(all.filter(other => !isSameLineAndRule(one, other)).map(said));
      }),
      { numRuns: 500 },
    );
  });
});

function said({ rule, finding }: Diagnosis): string {
  return `${rule.id}: ${finding.message}`;
}

function isSameLineAndRule(one: Diagnosis, other: Diagnosis): boolean {
  const lineOf = ({ section, finding }: Diagnosis) => section.green.lineAt(finding.span.start);
  return one.rule === other.rule && one.section === other.section && lineOf(one) === lineOf(other);
}
