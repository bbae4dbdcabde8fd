import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../../server/src/language/features/documentLinks';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { readLabels } from '../../support/markers';

/** Carets mark the links to files, labelled with the names to look for. */
function checkFileLinks(source: string): void {
  const { text, labels } = readLabels(source);
  const model = analyze(parse(text));
  const found = documentLinks(model).flatMap(link => {
    if (link.kind !== 'file') return [];
    const { line, character } = model.file.positionAt(link.span.start);
    const end = character + link.span.end - link.span.start;
    return { line, start: character, end, message: link.names.join(' or ') };
  });
  expect(found).toEqual(labels);
}

describe('document links', () => {
  it('lead from a DLL to the file that MAPI loads, or else to the one of the plain name', () => {
    checkFileLinks(`\
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
    checkFileLinks(`\
[A]
PR_SERVICE_SUPPORT_FILES=acme.dll, acme.hlp,
                         ^^^^^^^^ acme32.dll or acme.dll
                                   ^^^^^^^^ acme.hlp`);
  });

  it('lead to help files', () => {
    checkFileLinks(`\
[Help File Mappings]
ACME=ACME.HLP
     ^^^^^^^^ ACME.HLP
[Services]
ACME=ACME.HLP`);
  });

  it('lead from a property to its page, by name or tag', () => {
    const model = analyze(
      parse('[A]\nPR_RESOURCE_TYPE=x\n3E030003=x\nOwn=x\nUID=00\n[Services]\nPR_RESOURCE_TYPE=x'),
    );
    const page =
      'https://learn.microsoft.com/en-us/office/client-developer/outlook/mapi/pidtagresourcetype-canonical-property';
    const pages = documentLinks(model).map(link => [
      model.file.slice(link.span),
      link.kind === 'page' && link.address,
    ]);
    expect(pages).toEqual([
      ['PR_RESOURCE_TYPE', page],
      ['3E030003', page],
    ]);
  });
});
