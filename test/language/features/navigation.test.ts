import { describe, it } from 'vitest';
import { checkDefinition, checkHighlights, checkReferences } from '../../support/check';

describe('definition', () => {
  it('of a provider is the section of that name, whatever its case', () => {
    checkDefinition(`[Services]
ACME=Acme
[ACME]
Providers=Other, acme$0 ms
[ACME MS]
 ^^^^^^^`);
  });

  it('of a service stands behind its key in [Services]', () => {
    checkDefinition(`[Services]
AC$0ME=Acme
[ACME]
 ^^^^`);
  });

  it('of a default service and of a help file’s component is the section of the service', () => {
    checkDefinition(`[Default Services]
AC$0ME=Acme
[ACME]
 ^^^^`);
    checkDefinition(`[Help File Mappings]
AC$0ME=ACME.HLP
[ACME]
 ^^^^`);
  });

  it('of an extra section is found in Sections', () => {
    checkDefinition(`[ACME]
Sections = "A, $0B"
[B]
 ^`);
  });

  it('of a header is itself', () => {
    checkDefinition(`[AC$0ME]
 ^^^^`);
  });

  it('of a second section of a name is the first, which Windows reads', () => {
    checkDefinition(`[ACME]
 ^^^^
[ac$0me]`);
  });

  it('of a key that stands there a second time is the first one', () => {
    checkDefinition(`[ACME]
PR_DISPLAY_NAME=a
^^^^^^^^^^^^^^^
pr_display_$0name=b`);
  });

  it('of a name without a section is nowhere', () => {
    checkDefinition('[ACME]\nProviders=B$0');
  });

  it('of a property is nowhere', () => {
    checkDefinition('[ACME]\nPR_DISPLAY_$0NAME=ACME');
  });
});

describe('references', () => {
  const file = `[Services]
ACME=Acme
^^^^
AC=Other
[Default Services]
acme=Acme
^^^^
[Help File Mappings]
ACME=ACME.HLP
^^^^
[ACME]
 ^^^^ header
PR_DISPLAY_NAME=ACME
`;

  it('of a service are its keys in the sections of MAPI', () => {
    checkReferences(file.replace('[ACME]', '[AC$0ME]'));
    checkReferences(file.replace('acme=', '$0acme='));
  });

  it('of a section are the items of all lists, even where no service is listed', () => {
    checkReferences(`[A]
Providers=X, Sha$0red
             ^^^^^^
[B]
Sections=shared
         ^^^^^^
[Shared]
 ^^^^^^ header`);
  });

  it('of a key in [Services] count its repetitions, which Windows does not read', () => {
    checkReferences(`[Services]
A=1
^
a=2
^
[A$0]
 ^ header`);
  });

  it('of a second section of a name are those of the name', () => {
    checkReferences(`[A]
 ^ header
Providers=B
[A$0]
 ^ header
`);
  });

  it('of anything else are none', () => {
    checkReferences('[A]\nPR_DISPLAY_NAME=A$0');
  });
});

describe('highlights', () => {
  it('tell the header from the links', () => {
    checkHighlights(`[A]
Providers=P
          ^ link
Sections=P
         ^ link
[P$0]
 ^ header`);
  });
});
