import { describe, expect, it } from 'vitest';
import { workspaceSymbols } from '../../../server/src/language/features/workspaceSymbols';
import { analyze } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';

const TEXT = `\
x=1
[Services]
ACME=Acme
[ACME]
Providers=Acme Store, Acme Book
[Acme Store]
[Acme Book]
[Other]
[]
`;

function found(query: string): string[] {
  return workspaceSymbols(analyze(parse(TEXT)), query).map(({ name }) => name);
}

describe('workspace symbols', () => {
  it('are all named sections where nothing is asked for', () => {
    expect(found('')).toEqual(['Services', 'ACME', 'Acme Store', 'Acme Book', 'Other']);
  });

  it('are found by letters in order, whatever their case, blanks aside', () => {
    expect(found('acbk')).toEqual(['Acme Book']);
    expect(found('acmes')).toEqual(['Acme Store']);
    expect(found('ACME  B')).toEqual(['Acme Book']);
    expect(found('kb')).toEqual([]);
    expect(found('aa')).toEqual([]);
  });

  it('say how well they match', () => {
    const ranks = workspaceSymbols(analyze(parse(TEXT)), 'ac').map(({ name, rank }) => `${name} ${rank}`);
    expect(ranks).toEqual(['ACME 1', 'Acme Store 1', 'Acme Book 1']);
    const of = (query: string) => workspaceSymbols(analyze(parse(TEXT)), query).map(({ rank }) => rank);
    expect(of('other')).toEqual([0]);
    expect(of('ther')).toEqual([2]);
    expect(of('otr')).toEqual([3]);
  });

  it('say what the section is, whose, and where', () => {
    const model = analyze(parse(TEXT));
    const [store] = workspaceSymbols(model, 'store');
    expect(store).toMatchObject({ role: 'provider', container: 'ACME' });
    expect(model.file.slice(store!.nameSpan)).toBe('Acme Store');
    expect(model.file.slice(store!.span)).toBe('[Acme Store]\n');
  });
});
