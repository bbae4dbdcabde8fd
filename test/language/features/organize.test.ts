import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organize } from '../../../server/src/language/features/organize';
import { dump } from '../../../server/src/language/model/dump';
import { analyze } from '../../../server/src/language/model/model';
import { diagnose } from '../../../server/src/language/rules/diagnose';
import { parse } from '../../../server/src/language/syntax/parse';

function organized(text: string): string {
  const model = analyze(parse(text));
  return model.file.edit(organize(model)).text;
}

describe('organizing a file', () => {
  it('puts sections in the order of their links', () => {
    expect(
      organized(`\
[P]
p=1

[Other]

[B]

[A]
Providers=Q,P
Sections=X

[X]

[Services]
A=Acme
B=Beta

[Q]

[Default Services]
`),
    ).toBe(`\
[Services]
A=Acme
B=Beta

[Default Services]

[A]
Providers=Q,P
Sections=X

[Q]

[P]
p=1

[X]

[B]

[Other]
`);
  });

  it('takes along the comments right above a header, and leaves the head of the file', () => {
    expect(organized('; the file\n\n; about A\n[A]\nx=1\n; about [Services]\n[Services]\nA=Acme')).toBe(
      '; the file\n\n; about [Services]\n[Services]\nA=Acme\n; about A\n[A]\nx=1',
    );
  });

  it('keeps a comment at a section’s end off the next header', () => {
    expect(organized('[A]\nx=1\n[Services]\nA=Acme\n; a note\n')).toBe(
      '[Services]\nA=Acme\n; a note\n\n[A]\nx=1\n',
    );
  });

  it('keeps blank lines and the end of the file as they are', () => {
    expect(organized('[A]\r\nx=1\r\n\r\n\r\n[Services]\r\nA=Acme')).toBe(
      '[Services]\r\nA=Acme\r\n\r\n\r\n[A]\r\nx=1',
    );
  });

  it('keeps the first of several sections with one name the first', () => {
    expect(organized('[a]\nx=1\n[A]\nx=2\n[Services]\nA=Acme\n[services]\n')).toBe(
      '[Services]\nA=Acme\n[a]\nx=1\n[A]\nx=2\n[services]\n',
    );
  });

  it('moves nothing where a region or a suppression spans sections', () => {
    const region = '[B]\n;region x\n[A]\n[Services]\nA=Acme\n;endregion\n';
    expect(organized(region)).toBe(region);
    const suppression = '[A]\n; mapisvc-disable stray-text\nword\n[Services]\nA=Acme\n; mapisvc-enable\n';
    expect(organized(suppression)).toBe(suppression);
    const within = ';region x\n[A]\n;endregion\n[Services]\nA=Acme\n';
    expect(organized(within)).toBe('[Services]\nA=Acme\n;region x\n[A]\n;endregion\n');
  });

  it('replaces no more than what moves', () => {
    const model = analyze(parse('[Services]\nA=Acme\n[P]\n[A]\nProviders=P\n[Other]\n'));
    expect(organize(model)).toEqual([{ start: 18, end: 38, newText: '[A]\nProviders=P\n[P]\n' }]);
  });

  it('keeps what MAPI reads and what rules find, and done twice changes nothing', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '[Services]',
        '[services]',
        '[A]',
        '[a]',
        '[B]',
        '[P]',
        '[Q]',
        '[]',
        '[Default Services]',
      ),
      fc.constantFrom('A=Acme', 'B=Beta', 'P=x', 'Providers=P, Q', 'Providers=Q,A', 'Sections=P', 'word'),
      fc.constantFrom('', '', '; note', ';region', ';endregion', '; mapisvc-disable-next-line stray-text'),
      fc.constantFrom(
        '; mapisvc-disable orphan-section',
        '; mapisvc-enable',
        '; mapisvc-enable stray-text',
        ' ',
      ),
    );
    const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r');
    const text = fc
      .tuple(fc.array(fc.tuple(line, lineEnd), { maxLength: 25 }), line)
      .map(([lines, last]) => lines.flat().join('') + last);
    fc.assert(
      fc.property(text, before => {
        const after = organized(before);
        expect(read(after)).toEqual(read(before));
        expect(linesOf(after)).toEqual(linesOf(before));
        expect(found(after)).toEqual(found(before));
        expect(organized(after)).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });
});

/** What MAPI reads; the order of sections does not matter to it. */
function read(text: string) {
  const { sections, services } = dump(analyze(parse(text)), 'windows-1252');
  return { sections: sections.toSorted((a, b) => (a.name < b.name ? -1 : 1)), services };
}

/** All lines that are not empty, in no order. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter(line => line.trim() !== '')
    .sort();
}

/** The rules with findings, in no order; which of several sections a finding about them stands in may change. */
function found(text: string): string[] {
  return diagnose(analyze(parse(text)))
    .map(({ code }) => code)
    .sort();
}
