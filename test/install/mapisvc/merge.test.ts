import { describe, expect, it } from 'vitest';
import { mergeMapisvc } from '../../../server/src/install/mapisvc/merge';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { applyEdits } from '../../../server/src/language/text/edit';

const acme = `[Services]
ACME=Acme Mail
[ACME]
Providers=ACME Store
[ACME Store]
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
`;

describe('merging entries into MapiSvc.inf', () => {
  it('adds keys behind the last entry of MAPI’s sections, and new sections at the end', () => {
    checkMerge(
      `; ours
[Services]
OTHER=Other
; behind

[Default Services]

[OTHER]
Providers=x

[x]
`,
      `${acme}[Default Services]\nACME=Acme Mail\n`,
      `; ours
[Services]
OTHER=Other
ACME=Acme Mail
; behind

[Default Services]
ACME=Acme Mail

[OTHER]
Providers=x

[x]

[ACME]
Providers=ACME Store

[ACME Store]
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
`,
    );
  });

  it('puts no blank lines between sections where the file has none', () => {
    checkMerge(
      '[Services]\n[x]\n[y]\n',
      acme,
      `[Services]\nACME=Acme Mail\n[x]\n[y]\n${acme.slice(acme.indexOf('[ACME]'))}`,
    );
  });

  it('makes sections that are missing, in an empty file too', () => {
    checkMerge('', '[Services]\nA=B\n', '[Services]\r\nA=B\r\n');
  });

  it('gives a file without a final line end one first', () => {
    checkMerge('[Services]\nOTHER=Other', '[Services]\nA=B\n', '[Services]\nOTHER=Other\nA=B\n');
    checkMerge(
      '[Services]\nA=B',
      '[Services]\nA=B\n[A]\nProviders=p\n',
      '[Services]\nA=B\n\n[A]\nProviders=p\n',
    );
    checkMerge('[A]\n\n[Services]', '[Services]\nA=B\n[C]\nx=y\n', '[A]\n\n[Services]\nA=B\n\n[C]\nx=y\n');
  });

  it('keeps quotes, which Windows strips from a value', () => {
    checkMerge('[Services]\n', '[Services]\nA=" B "\n', '[Services]\nA=" B "\n');
    checkMerge('[Services]\nA=" B "\n', "[Services]\nA=' B '\n", '[Services]\nA=" B "\n');
  });

  it('takes from the package what Windows reads of it: first of duplicates, no comments', () => {
    checkMerge(
      '[Services]\n',
      '[Services]\nA=1\na=2\n; c\nstray\n[A]\nx=1\n[a]\nx=2\n',
      '[Services]\nA=1\n\n[A]\nx=1\n',
    );
  });

  it('finds what is there whatever its case, and keeps its spelling', () => {
    checkMerge(
      '[SERVICES]\nacme=Acme Mail\n[acme]\nproviders=old\n',
      acme.slice(0, acme.indexOf('[ACME Store]')),
      '[SERVICES]\nacme=Acme Mail\n[acme]\nproviders=ACME Store\n',
    );
  });

  it('brings a service up to date: values in their places, foreign entries and comments kept', () => {
    checkMerge(
      `[Services]
ACME = Acme 1
[ACME]
; by hand
Providers=ACME Store
66180003=01000000
[ACME Store]
PR_RESOURCE_TYPE = MAPI_AB_PROVIDER
`,
      acme,
      `[Services]
ACME = Acme Mail
[ACME]
; by hand
Providers=ACME Store
66180003=01000000
[ACME Store]
PR_RESOURCE_TYPE = MAPI_STORE_PROVIDER
`,
    );
  });

  it('removes a section that the service alone has listed and no longer does; its comments stay', () => {
    const notes = checkMerge(
      `[Services]
ACME=Acme Mail
[ACME]
Providers=ACME Store, ACME Old
[ACME Old]
; by hand
a=b
[ACME Store]
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
`,
      acme,
      `[Services]
ACME=Acme Mail
[ACME]
Providers=ACME Store
; by hand
[ACME Store]
PR_RESOURCE_TYPE=MAPI_STORE_PROVIDER
`,
    );
    expect(notes).toEqual(['Section [ACME Old] is removed: the service no longer lists it.']);
  });

  it('refuses a section that belongs to another service, even where nothing would change', () => {
    const there =
      '[Services]\nOTHER=Other\n[OTHER]\nProviders=ACME Store\n[ACME Store]\nPR_RESOURCE_TYPE=MAPI_STORE_PROVIDER\n';
    expect(() => merge(there, acme)).toThrow(
      'Section [ACME Store] of the package belongs to the service OTHER',
    );
  });

  it('refuses a section that belongs to nobody and says something else', () => {
    const there = '[Services]\n[ACME Store]\nPR_RESOURCE_TYPE=MAPI_AB_PROVIDER\n';
    expect(() => merge(there, acme)).toThrow(
      'Section [ACME Store] of the package is there already with other values',
    );
    checkMerge(
      '[Services]\nACME=Acme Mail\n[ACME Store]\nPR_RESOURCE_TYPE=MAPI_STORE_PROVIDER\n[ACME]\n',
      acme,
      '[Services]\nACME=Acme Mail\n[ACME Store]\nPR_RESOURCE_TYPE=MAPI_STORE_PROVIDER\n[ACME]\nProviders=ACME Store\n',
    );
  });

  it('changes the help file of its own component only', () => {
    const there =
      '[Services]\nACME=Acme Mail\n[ACME]\nProviders=ACME Store\n[ACME Store]\nPR_RESOURCE_TYPE=MAPI_STORE_PROVIDER\n[Help File Mappings]\nMAPI=MAPI.HLP\nACME=OLD.HLP\n';
    const notes = checkMerge(
      there,
      `${acme}[Help File Mappings]\nMAPI=MINE.HLP\nACME=NEW.HLP\n`,
      there.replace('OLD', 'NEW'),
    );
    expect(notes).toEqual([
      'The help file of MAPI stays MAPI.HLP: the component is no service of the package.',
    ]);
  });

  it('does no harm by names that mean something to programs', () => {
    checkMerge(
      '[Services]\n',
      '[Services]\n__proto__=x\n[__proto__]\nconstructor=y\n',
      '[Services]\n__proto__=x\n\n[__proto__]\nconstructor=y\n',
    );
  });
});

/** Merges twice: the second time must change nothing. */
function checkMerge(there: string, brought: string, after: string): readonly string[] {
  const { text, notes } = merge(there, brought);
  expect(text).toBe(after);
  expect(merge(text, brought).text).toBe(after);
  return notes;
}

function merge(there: string, brought: string): { text: string; notes: readonly string[] } {
  const { edits, notes } = mergeMapisvc(analyze(parse(there)), analyze(parse(brought)));
  return { text: applyEdits(there, edits), notes };
}
