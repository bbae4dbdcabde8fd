import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareRename, rename } from '../../../server/src/language/features/index';
import { type Dump, dump } from '../../../server/src/language/model/dump';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { applyEdits } from '../../../server/src/language/text/edit';
import { checkRename, checkRenameRefused, example } from '../../support/check';

const file = `[Services]
ACME=Acme Mail
[Default Services]
acme=Acme Mail
[Help File Mappings]
ACME=ACME.HLP
MAPI=MAPI.HLP
[ACME]
PR_DISPLAY_NAME=ACME
Providers=P1, P2
[P1]
[P2]
`;

describe('a section', () => {
  it('takes its links with it', () => {
    const after = file
      .replace('ACME=Acme', 'New Mail=Acme')
      .replace('acme=', 'New Mail=')
      .replace('ACME=ACME.HLP', 'New Mail=ACME.HLP');
    checkRename(file.replace('[ACME]', '[AC$0ME]'), 'New Mail', after.replace('[ACME]', '[New Mail]'));
  });

  it('is renamed from a link as well', () => {
    checkRename(file.replace('P1, P2', 'P1$0, P2'), 'Prov', file.replaceAll('P1', 'Prov'));
  });

  it('can change the case of its name', () => {
    checkRename(file.replace('[P1]', '[P1$0]'), 'p1', file.replaceAll('P1', 'p1'));
  });

  it('that nobody reads is renamed alone, as no link means it', () => {
    checkRename('[A]\nProviders=P\n[P]\nx=1\n[P$0]\nx=2\n', 'Q', '[A]\nProviders=P\n[P]\nx=1\n[Q]\nx=2\n');
    checkRename('[A]\nProviders=P\n[P$0]\nx=1\n[P]\nx=2\n', 'Q', '[A]\nProviders=Q\n[Q]\nx=1\n[P]\nx=2\n');
  });

  it('takes repeated keys with it, so that none of them is read instead', () => {
    checkRename('[Services]\nA=1\na=2\n[A$0]', 'B', '[Services]\nB=1\nB=2\n[B]');
  });

  it('that is missing can be renamed in its links, to one that is there', () => {
    checkRename('[A]\nProviders=Q$0\n[P]\n', 'P', '[A]\nProviders=P\n[P]\n');
  });

  it('is offered with its name', () => {
    const { model, offset } = example('[A]\nProviders= P1 , P$02\n');
    expect(prepareRename(model, offset)).toEqual({ span: { start: 20, end: 22 }, name: 'P2' });
  });

  it('is not offered where no name stands', () => {
    const { model, offset } = example('[A]\nPR_DISPLAY$0_NAME=A\n');
    expect(prepareRename(model, offset)).toBeNull();
    expect(rename(model, offset, 'B')).toBeNull();
  });
});

describe('a name is refused', () => {
  const header = file.replace('[P1]', '[P1$0]');
  const service = file.replace('[ACME]', '[ACME$0]');

  it.each([
    ['', 'A section needs a name.'],
    [' P', 'Windows drops blanks at the ends of a name. Type it without them.'],
    ['P\t', 'The name of a section cannot hold a control character.'],
    ['P\r\nQ', 'The name of a section cannot hold a control character.'],
    ['P]', 'The name of a section ends at the first “]”, so it cannot hold one.'],
    ['P,Q', 'Providers and Sections list this name between commas, so it cannot hold one.'],
    ['"P"', 'Windows drops quotes around a list, so a name in it cannot begin or end with one.'],
    ['p2', 'There is a section [p2] already.'],
    ['default services', '[default services] is a section of MAPI itself. Choose another name.'],
  ])('%j of a provider', (name, reason) => {
    checkRenameRefused(header, name, reason);
  });

  it.each([
    ['A=B', 'This name is a key, which ends at the first “=”, so it cannot hold one.'],
    [';A', 'This name is a key. A line that begins with “;” is no entry.'],
    ['[A', 'This name is a key. A line that begins with “[” is no entry.'],
    ['mapi', '[Help File Mappings] has an entry mapi already.'],
  ])('%j of a service', (name, reason) => {
    checkRenameRefused(service, name, reason);
  });

  it('if MAPI looks for it', () => {
    const reason = 'MAPI looks for the section [Services] by this name, so it cannot be renamed.';
    checkRenameRefused('[Serv$0ices]', null, reason);
    checkRenameRefused('[Serv$0ices]', 'X', reason);
  });

  it('if it is MAPI’s own component', () => {
    checkRenameRefused(
      file.replace('MAPI=', 'MAPI$0='),
      null,
      'MAPI is the component of MAPI itself, so it cannot be renamed.',
    );
  });
});

describe('what MAPI sees', () => {
  it('is the same but for the name, whatever name is accepted', () => {
    const character = fc.constantFrom('A', 'b', ' ', ',', '=', ';', '[', ']', '"', "'", '|', '.', 'é', '1');
    const name = fc.array(character, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''));
    const cursor = fc.constantFrom('[AC$0ME]', '[P$01]');
    fc.assert(
      fc.property(name, cursor, (newName, place) => {
        const { model, text, offset } = example(file.replace(place.replace('$0', ''), place));
        const old = place.slice(1, -1).replace('$0', '');
        const edits = rename(model, offset, newName)!;
        fc.pre(!('refused' in edits) && !file.includes(newName));
        const before = dump(model, 'windows-1252');
        const after = dump(analyze(parse(applyEdits(text, edits))), 'windows-1252');
        const renamed = linked(before).map(names => names.map(known => (known === old ? newName : known)));
        expect(linked(after)).toEqual(renamed);
        expect(after.services[0]!.isDefault).toBe(true);
        expect(after.services[0]!.helpFile).toBe('ACME.HLP');
      }),
    );
  });
});

/** Each service with its providers, by name. */
function linked({ services }: Dump): readonly (readonly string[])[] {
  return services.map(({ section, providers }) => [section, ...providers.map(provider => provider.section)]);
}
