import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semanticTokens } from '../../../server/src/language/features/semanticTokens';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { checkTokens } from '../../support/checkTokens';

describe('semantic tokens', () => {
  it('tell the headers of services, providers and extra sections apart, and so their links', () => {
    checkTokens(`\
[Services]
 ^^^^^^^^ namespace.declaration.defaultLibrary
ACME=Acme Mail
^^^^ class
     ^^^^^^^^^ string
[ACME]
 ^^^^ class.declaration
Providers=ACME_AB, ACME_MS
^^^^^^^^^ keyword
          ^^^^^^^ struct
                   ^^^^^^^ struct
Sections=ACME_X
^^^^^^^^ keyword
         ^^^^^^ type
[ACME_AB]
 ^^^^^^^ struct.declaration
[ACME_X]
 ^^^^^^ type.declaration
[OTHER]
 ^^^^^ type.declaration`);
  });

  it('tell names of properties, tags, other keys and their values apart', () => {
    checkTokens(`\
[A]
 ^ type.declaration
PR_SERVICE_DLL_NAME="acme.dll"
^^^^^^^^^^^^^^^^^^^ property
                    ^^^^^^^^^^ string
PR_SERVICE_ENTRY_NAME=ServiceEntry
^^^^^^^^^^^^^^^^^^^^^ property
                      ^^^^^^^^^^^^ function
66000003=01050000
^^^^^^^^ macro
         ^^^^^^^^ number
PR_MDB_PROVIDER=00112233445566778899AABBCCDDEEFF
^^^^^^^^^^^^^^^ property
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ number
PR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY | NO_SUCH|20000000
^^^^^^^^^^^^^^^^^ property
                  ^^^^^^^^^^^^^^^^^^^ enumMember.defaultLibrary
                                                ^^^^^^^^ number
PR_RESOURCE_TYPE=MAPI_AB_PROVIDER
^^^^^^^^^^^^^^^^ property
                 ^^^^^^^^^^^^^^^^ enumMember.defaultLibrary
Own=x
^^^ variable
    ^ string`);
  });

  it('mark as deprecated what is never read', () => {
    checkTokens(`\
x=1
^ variable.deprecated
  ^ string.deprecated
[A] text
 ^ type.declaration
    ^^^^ comment.deprecated
UID=00
^^^ property
    ^^ number
uid=11
^^^ property.deprecated
    ^^ number.deprecated
word
^^^^ comment.deprecated
[a]
 ^ type.deprecated
x=2
^ variable.deprecated
  ^ string.deprecated`);
  });

  it('let words for the editor stand out of comments', () => {
    checkTokens(`\
; a comment
^^^^^^^^^^^ comment
;region x
^ comment
 ^^^^^^ keyword
       ^^ comment
; mapisvc-enable
^^ comment
  ^^^^^^^^^^^^^^ keyword`);
  });

  it('of a range are those of the sections that it touches', () => {
    const model = analyze(parse('[A]\nx=1\n[B]\ny=2\n[C]\nz=3\n'));
    const types = semanticTokens(model, { start: 10, end: 12 }).map(({ span }) => model.file.slice(span));
    expect(types).toEqual(['B', 'y', '2']);
  });

  it('stand in order, do not overlap and stay within their line, whatever the text', () => {
    const part = fc.constantFrom(
      '[A]',
      '[',
      ']',
      'A',
      '=',
      ',',
      '|',
      '"',
      ' ',
      '\n',
      '\r',
      ';region',
      'Providers',
      'Services',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), parts => {
        const file = parse(parts.join(''));
        let end = 0;
        for (const { span } of semanticTokens(analyze(file))) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(file.slice(span)).toMatch(/^[^\r\n]+$/);
          end = span.end;
        }
      }),
    );
  });

  it('after an edit are those of the text read anew', () => {
    const before = parse('[Services]\nA=Acme\n[A]\nProviders=P\n[P]\nx=1\n');
    semanticTokens(analyze(before));
    const after = before.edit([{ start: 11, end: 12, newText: 'P' }]);
    expect(semanticTokens(analyze(after))).toEqual(semanticTokens(analyze(parse(after.text))));
  });

  it('are not worked out again for sections that an edit does not touch', () => {
    const before = parse('[A]\nx=1\n[B]\ny=2\n');
    const [first, ...others] = semanticTokens(analyze(before));
    const after = before.edit([{ start: 6, end: 7, newText: '5' }]);
    const [firstNow, ...othersNow] = semanticTokens(analyze(after));
    expect(firstNow!.modifiers).not.toBe(first!.modifiers);
    expect(othersNow.at(-1)!.modifiers).toBe(others.at(-1)!.modifiers);
  });
});
