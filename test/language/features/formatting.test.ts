import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format } from '../../../server/src/language/features/formatting';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { decode } from '../../../server/src/language/text/encoding';
import { checkFormat, checkFormatKeeps, formatted } from '../../support/checkFormat';

describe('within a line', () => {
  it('no blanks stand around keys, equals signs and values', () => {
    checkFormat('[A]\n  PR_DISPLAY_NAME\t= \tAcme Mail \n', '[A]\nPR_DISPLAY_NAME=Acme Mail\n');
  });

  it('blanks stay inside quotes, names and texts', () => {
    checkFormat('[A  B]\nPR_DISPLAY_NAME = " Acme  Mail "\n', '[A  B]\nPR_DISPLAY_NAME=" Acme  Mail "\n');
  });

  it('no blanks stand around a header and inside its brackets', () => {
    checkFormat(' [ ACME AB ] \n\t[ B \t\n', '[ACME AB]\n\n[B\n');
  });

  it('text behind a header stays as it is', () => {
    checkFormat('[ A ]  x = 1 \n', '[A]  x = 1 \n');
  });

  it('comments and stray text stay as they are', () => {
    checkFormat('[A]\n  ;  x = 1  \n  a  word  \n', '[A]\n  ;  x = 1  \n  a  word  \n');
  });

  it('list items have a comma and a blank between them, flags a bar', () => {
    checkFormat(
      '[A]\nProviders=B ,C,  D\nPR_SERVICE_SUPPORT_FILES=a.dll,b.dll\nPR_RESOURCE_FLAGS=X | Y|Z\n',
      '[A]\nProviders=B, C, D\nPR_SERVICE_SUPPORT_FILES=a.dll, b.dll\nPR_RESOURCE_FLAGS=X|Y|Z\n',
    );
  });

  it('the spacing of lists, flags and equals signs can be chosen', () => {
    checkFormat(
      '[A]\nProviders=B, C\nPR_RESOURCE_FLAGS=X|Y\nx=\n=y\n',
      '[A]\nProviders = B,C\nPR_RESOURCE_FLAGS = X | Y\nx =\n= y\n',
      { listSpacing: false, flagSpacing: true, spaceAroundEquals: true },
    );
  });

  it('empty items stay, without blanks of their own', () => {
    checkFormat('[A]\nProviders=, ,B , ,\n', '[A]\nProviders=,, B,,\n');
  });

  it('lists in quotes stay, and so do texts with commas', () => {
    const text = '[Services]\nProviders=a ,b\n\n[A]\nProviders="B ,C"\nPR_DISPLAY_NAME=a ,b\n';
    checkFormat(text, text);
  });

  it('lists that Windows cuts stay', () => {
    const long = `[A]\nProviders=${'x'.repeat(65_533)},y\n`;
    checkFormat(long, long);
    const nul = '[A]\nProviders=B\0 ,C\n';
    checkFormat(nul, nul);
  });

  it('form feeds and Ctrl-Z stay: it is not certain that Windows trims them', () => {
    checkFormat('[A]\n \x0c x=1\x1a \n\x1a\n\n', '[A]\n\x0c x=1\x1a\n\x1a\n');
  });
});

describe('a file in UTF-16 that Windows reads byte by byte', () => {
  it('stays as it is', () => {
    const text = '[A]\nx = 1\n[B]\n'.replace(/[^]/g, '$&\0');
    checkFormat(text, text);
  });
});

describe('between lines', () => {
  it('one blank line stands between sections', () => {
    checkFormat('[A]\nx=1\n[B]\n\n\n\n[C]\n', '[A]\nx=1\n\n[B]\n\n[C]\n');
  });

  it('comments right above a header belong to it', () => {
    checkFormat(
      '; the file\n[A]\nx=1\n; about B,\n; in two lines\n[B]\ny=2\n; about y\n\n[C]\n',
      '; the file\n[A]\nx=1\n\n; about B,\n; in two lines\n[B]\ny=2\n; about y\n\n[C]\n',
    );
  });

  it('a comment that closes something belongs to what it closes', () => {
    checkFormat('[A]\n;region x\nx=1\n;endregion\n[B]\n', '[A]\n;region x\nx=1\n;endregion\n\n[B]\n');
    checkFormat(
      '[A]\n; mapisvc-disable stray-text\nword\n; mapisvc-enable\n[B]\n',
      '[A]\n; mapisvc-disable stray-text\nword\n; mapisvc-enable\n\n[B]\n',
    );
  });

  it('a comment that suppresses a rule stays on its header', () => {
    checkFormat(
      '; mapisvc-disable empty-key\n=x\n; mapisvc-disable-next-line unclosed-section\n; mapisvc-enable\n[B\n',
      '; mapisvc-disable empty-key\n=x\n\n; mapisvc-disable-next-line unclosed-section\n; mapisvc-enable\n[B\n',
    );
  });

  it('within a section one blank line stays of several', () => {
    checkFormat('[A]\n\n\nx=1\n \n\t\ny=2\n', '[A]\n\nx=1\n\ny=2\n');
  });

  it('none stands at the ends of the file', () => {
    checkFormat('\n \n[A]\nx=1\n\n \n', '[A]\nx=1\n');
    checkFormat('\n \n', '\n \n');
  });

  it('the number between sections can be chosen; a comment stays off the header all the same', () => {
    const text = '[A]\n\n[B]\nx=1\n\n; a note\n\n[C]\n';
    checkFormat(text, '[A]\n[B]\nx=1\n\n; a note\n\n[C]\n', { blankLinesBetweenSections: 0 });
    checkFormat(text, '[A]\n\n\n[B]\nx=1\n\n; a note\n\n\n[C]\n', { blankLinesBetweenSections: 2 });
  });
});

describe('line ends', () => {
  it('stay as they are, line by line; a new line takes that of the line before it', () => {
    checkFormat('[A] \r\nx = 1\r[B] \ny = 2 ', '[A]\r\nx=1\r\r[B]\ny=2');
  });

  it('are never joined to others', () => {
    checkFormat('[A]\r \n\n \nx=1\r', '[A]\r \nx=1\r');
  });

  it('are added to the last line where the request says so', () => {
    const request = { insertFinalNewline: true };
    expect(formatted('[A]\r\nx=1', {}, request)).toBe('[A]\r\nx=1\r\n');
    expect(formatted('[A]\r\nx=1\r\n', {}, request)).toBe('[A]\r\nx=1\r\n');
    expect(formatted('[A]\nx=1\n  ', {}, request)).toBe('[A]\nx=1\n');
    expect(formatted('', {}, request)).toBe('');
  });
});

describe('a request', () => {
  it('for a range changes its lines alone', () => {
    const text = '[A]\nx = 1\ny = 2\nz = 3\n';
    const range = { start: text.indexOf('y'), end: text.indexOf('z') };
    expect(formatted(text, {}, { range })).toBe('[A]\nx = 1\ny=2\nz = 3\n');
  });

  it('for a range with a header sees to the blank line before it', () => {
    const text = '[A]\nx = 1\n[B]\ny = 2\n';
    const range = { start: text.indexOf('[B]'), end: text.indexOf('[B]') };
    expect(formatted(text, {}, { range })).toBe('[A]\nx = 1\n\n[B]\ny = 2\n');
  });

  it('can ask for the blanks at the ends of comments too', () => {
    const request = { trimTrailingWhitespace: true };
    expect(formatted('[A]\n ; note \nword\t\n', {}, request)).toBe('[A]\n ; note\nword\n');
  });

  it('gets edits that are no larger than what changes', () => {
    const model = analyze(parse('[A]\nx = 1\nProviders=B,C\n\n\ny=2\n'));
    expect(format(model)).toEqual([
      { start: 5, end: 6, newText: '' },
      { start: 7, end: 8, newText: '' },
      { start: 22, end: 22, newText: ' ' },
      { start: 25, end: 26, newText: '' },
    ]);
  });
});

describe('formatting', () => {
  const blank = fc.constantFrom('', ' ', '\t', '  ', '\v', '\x0c', '\x1a');
  const name = fc.constantFrom(
    'A',
    'b',
    'Providers',
    'Services',
    'PR_RESOURCE_FLAGS',
    '3D0F001E',
    '',
    '"q"',
    'x\0y',
  );
  const value = fc
    .array(fc.constantFrom('A', 'b', ',', '|', ' ', '"', "'", ';', '\0', '\x0c', '\t', '='), { maxLength: 8 })
    .map(parts => parts.join(''));
  const content = fc.oneof(
    fc.tuple(blank, name, blank, fc.constantFrom(']', '', '] x = 1 ')).map(parts => `[${parts.join('')}`),
    fc
      .tuple(name, blank, blank, value)
      .map(([key, before, behind, text]) => `${key}${before}=${behind}${text}`),
    fc.constantFrom('', 'A=Acme', 'Providers=b,A', ';endregion', '; note', 'word'),
    fc.constantFrom(
      ...['disable-next-line empty-key', 'disable stray-text', 'enable'].map(text => `; mapisvc-${text}`),
    ),
  );
  const line = fc
    .tuple(blank, content, blank, fc.constantFrom('\n', '\r\n', '\r'))
    .map(parts => parts.join(''));
  const file = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('', 'x = 1', ' '))
    .map(parts => parts.flat().join(''));
  const options = fc.record({
    listSpacing: fc.boolean(),
    flagSpacing: fc.boolean(),
    spaceAroundEquals: fc.boolean(),
    blankLinesBetweenSections: fc.nat({ max: 2 }),
  });

  it('keeps what MAPI reads, and done twice changes nothing', () => {
    fc.assert(
      fc.property(
        file,
        options,
        fc.boolean(),
        fc.boolean(),
        (text, chosen, insertFinalNewline, trimTrailingWhitespace) => {
          checkFormatKeeps(text, chosen, { insertFinalNewline, trimTrailingWhitespace });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('of a range keeps what MAPI reads', () => {
    fc.assert(
      fc.property(file, options, fc.nat(), fc.nat(), (text, chosen, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        checkFormatKeeps(text, chosen, { range: { start: start!, end: end! } });
      }),
      { numRuns: 500 },
    );
  });

  const corpus = join(__dirname, '../../corpus');
  const files = ['broken', 'clean'].flatMap(folder =>
    readdirSync(join(corpus, folder))
      .filter(file_ => file_.endsWith('.inf'))
      .map(file_ => `${folder}/${file_}`),
  );
  it.each(files)('keeps what MAPI reads of %s', path => {
    checkFormatKeeps(decode(readFileSync(join(corpus, path))).text);
  });
});
