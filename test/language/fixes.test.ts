import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedText } from '../../server/src/language/fixes/fix';
import { newUid } from '../../server/src/language/fixes/newUid';
import { globalSectionKind } from '../../server/src/language/knowledge/sections';
import { analyze } from '../../server/src/language/model/model';
import { check, type Diagnosis } from '../../server/src/language/rules/run';
import { parse } from '../../server/src/language/syntax/parse';
import { lines } from '../support/randomLines';

const text = fc
  .tuple(lines, fc.constantFrom('\n', '\r\n', '\r'))
  .map(([all, lineEnd]) => ['[Services]', 'A=Acme', ...all].join(lineEnd));

describe('the fixes of a finding', () => {
  it('name at most five services, those with the most similar names first', () => {
    const services = ['FAX', 'ACME', 'MAIL', 'ACME2', 'NEWS', 'DIR', 'ACM'];
    const source = [
      '[Services]',
      ...services.map(name => `${name}=A service`),
      ...services.map(name => `[${name}]`),
      '[ACME2_AB]',
      'PR_RESOURCE_TYPE=MAPI_AB_PROVIDER',
    ].join('\n');
    expect(titles(source, 'orphan-section')).toEqual([
      'List it as a provider of [ACME2]',
      'List it as a provider of [ACME]',
      'List it as a provider of [ACM]',
      'List it as a provider of [FAX]',
      'List it as a provider of [MAIL]',
      'List it as a service in [Services]',
      'Remove this section',
    ]);
  });

  it('keep the line ends of the file, and end its last line where they add another', () => {
    const source = '[Services]\r\nACME=Acme Mail\r\n[ACME]\r\nProviders=A B';
    expect(fixed(source, 'unresolved-provider', 'Add section [A B]')).toMatch(
      /^\[Services\]\r\nACME=Acme Mail\r\n\[ACME\]\r\nProviders=A B\r\n\r\n\[A B\]\r\nPR_DISPLAY_NAME=A B\r\n/,
    );
  });

  it('leave the comments about the next header when a section goes', () => {
    const before = '[Services]\nA=Acme\n\n[A]\nProviders=P\n';
    const orphan = '; nobody uses it\n[OLD]\nx=1\n; the end of it\n';
    const after = '; the provider\n[P]';
    const source = [before, orphan, after].join('\n');
    expect(fixed(source, 'orphan-section', 'Remove this section')).toBe(`${before}\n${after}`);
  });

  it('give two translations of one header only one English name unasked', () => {
    const model = analyze(parse('[Servicios]\nACME=Acme Mail\n[Dienste]\nFAX=Acme Fax\n'));
    const safe = check(model)
      .filter(({ rule }) => rule.id === 'localized-section-name')
      .flatMap(({ finding, section }) => finding.fixes?.(model, section) ?? [])
      .map(fix => fix.safe);
    expect(safe).toEqual([true, false]);
  });
});

describe('a new UID', () => {
  const model = (source: string) => analyze(parse(source));
  const source = '[Services]\nACME=Acme Mail\n';

  it('is 32 digits, the same for the same file, and another one elsewhere', () => {
    const uid = newUid(model(source), undefined, 'ACME_Extra');
    expect(uid).toMatch(/^[0-9A-F]{32}$/);
    expect(newUid(model(source), undefined, 'ACME_Extra')).toBe(uid);
    expect(newUid(model(source), undefined, 'ACME_Other')).not.toBe(uid);
    expect(newUid(model(source.replace('Mail', 'Fax')), undefined, 'ACME_Extra')).not.toBe(uid);
  });

  it('is none that the file has', () => {
    const uid = newUid(model(source), undefined, 'ACME_Extra');
    const taken = model(`${source}[ACME_Extra]\nUID=${uid}\n`);
    expect(newUid(taken, undefined, 'ACME_Extra')).not.toBe(uid);
  });
});

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

function titles(source: string, id: string): readonly string[] {
  const model = analyze(parse(source));
  const found = check(model).find(({ rule }) => rule.id === id);
  return (found?.finding.fixes?.(model, found.section) ?? []).map(({ title }) => title);
}

function fixed(source: string, id: string, title: string): string | undefined {
  const model = analyze(parse(source));
  const found = check(model).find(({ rule }) => rule.id === id);
  const fix = found?.finding.fixes?.(model, found.section).find(offer => offer.title === title);
  return fix && fixedText(model, fix);
}

/** How often a rule says the same. */
function count(found: readonly Diagnosis[], { rule, finding }: Diagnosis): number {
  return found.filter(other => other.rule === rule && other.finding.message === finding.message).length;
}
