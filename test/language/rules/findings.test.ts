import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedText } from '../../../server/src/language/fixes/fix';
import { analyze } from '../../../server/src/language/model/model';
import { rangeOf } from '../../../server/src/language/rules/diagnose';
import { check, type Diagnosis } from '../../../server/src/language/rules/run';
import { parse } from '../../../server/src/language/syntax/parse';
import { lines } from '../../support/randomLines';

/*
 * What holds for the findings and fixes of all rules, whatever the file says.
 */

const anyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\r')).map(([all, end]) => all.join(end)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

describe('a finding', () => {
  it('stands in its section, and says something', () => {
    forAll(text => {
      const model = analyze(parse(text));
      for (const { finding, section } of check(model)) {
        expect(finding.message).not.toBe('');
        for (const { section: other = section, span } of [finding, ...(finding.related ?? [])].map(place)) {
          expect(0 <= span.start && span.start <= span.end && span.end <= other.green.length).toBe(true);
          expect(model.sections).toContain(other);
        }
      }
    });
  });

  it('has a range on one line', () => {
    forAll(text => {
      const model = analyze(parse(text));
      for (const { finding, section } of check(model)) {
        const { start, end } = rangeOf(model, section, finding.span);
        expect(end.line).toBe(start.line);
      }
    });
  });
});

describe('a safe fix', () => {
  it('is followed by another one only so often', () => {
    forAll(text => {
      let fixed = text;
      for (let step = 0; step < 100; step++) {
        const next = fixesOf(fixed).find(({ fix }) => fix.safe);
        if (!next) return;
        fixed = next.after;
      }
      expect.fail(`no end to the safe fixes of ${JSON.stringify(text)}`);
    });
  });
});

function forAll(expectation: (text: string) => void): void {
  fc.assert(fc.property(anyText, expectation), { numRuns: 300 });
}

function fixesOf(text: string) {
  const model = analyze(parse(text));
  return check(model).flatMap(diagnosis => {
    const fixes = diagnosis.finding.fixes?.(model, diagnosis.section) ?? [];
    return fixes.map(fix => ({ fix, after: fixedText(model, fix) }));
  });
}

function place(at: Pick<Diagnosis['finding'], 'span'> & { readonly section?: Diagnosis['section'] }) {
  return at;
}
