import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../../server/src/language/features/documentLinks';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { readLabels } from '../../support/markers';

/** Carets mark the links, labelled with the names to look for. */
function checkLinks(source: string): void {
  const { text, labels } = readLabels(source);
  const model = analyze(parse(text));
  const found = documentLinks(model).map(link => {
    const { line, character } = model.file.positionAt(link.span.start);
    const end = character + link.span.end - link.span.start;
    return { line, start: character, end, message: link.names.join(' or ') };
  });
  expect(found).toEqual(labels);
}

describe('document links', () => {
  it('lead from a DLL to the file that MAPI loads, or else to the one of the plain name', () => {
    checkLinks(`\
[A]
PR_SERVICE_DLL_NAME=acme.dll
                    ^^^^^^^^ acme32.dll or acme.dll
PR_PROVIDER_DLL_NAME="C:\\Acme\\acme.dll"
                      ^^^^^^^^^^^^^^^^ C:\\Acme\\acme32.dll or C:\\Acme\\acme.dll
300A001E=acme.dll ; old
         ^^^^^^^^ acme32.dll or acme.dll
PR_SERVICE_DLL_NAME=
PR_DISPLAY_NAME=acme.dll`);
  });

  it('lead to the files of a service, one by one', () => {
    checkLinks(`\
[A]
PR_SERVICE_SUPPORT_FILES=acme.dll, acme.hlp,
                         ^^^^^^^^ acme32.dll or acme.dll
                                   ^^^^^^^^ acme.hlp`);
  });

  it('lead to help files', () => {
    checkLinks(`\
[Help File Mappings]
ACME=ACME.HLP
     ^^^^^^^^ ACME.HLP
[Services]
ACME=ACME.HLP`);
  });
});
