import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedText } from '../../server/src/language/fixes/fix';
import { globalSectionKind } from '../../server/src/language/knowledge/sections';
import { analyze } from '../../server/src/language/model/model';
import { check, type Diagnosis } from '../../server/src/language/rules/run';
import { parse } from '../../server/src/language/syntax/parse';
import { lines } from '../support/randomLines';

const text = fc
  .tuple(lines, fc.constantFrom('\n', '\r\n', '\r'))
  .map(([all, lineEnd]) => ['[Services]', 'A=Acme', ...all].join(lineEnd));

describe('a fix', () => {
  it('mends what it was offered for', () => {
    fc.assert(
      fc.property(text, source => {
        const model = analyze(parse(source));
        const found = check(model);
        const repeats = found.some(isRepeated);
        for (const one of found) {
          if (repeats && !isRepeated(one)) continue;
          for (const fix of one.finding.fixes?.(model, one.section) ?? []) {
            const after = check(analyze(parse(fixedText(model, fix))));
            expect(count(after, one), `${one.rule.id}: ${fix.title}`).toBeLessThan(count(found, one));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Where a section or a property is there twice, whatever takes the first away brings the second to light. */
function isRepeated({ rule, section }: Diagnosis): boolean {
  return (
    rule.id === 'duplicate-section' || (rule.id === 'duplicate-entry' && !globalSectionKind(section.name))
  );
}

/** How often a rule says the same. */
function count(found: readonly Diagnosis[], { rule, finding }: Diagnosis): number {
  return found.filter(other => other.rule === rule && other.finding.message === finding.message).length;
}
