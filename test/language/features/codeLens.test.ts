import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../../server/src/language/features/codeLens';
import { analyze, type Model } from '../../../server/src/language/model/model';
import { parse } from '../../../server/src/language/syntax/parse';
import { checkLenses } from '../../support/checkLenses';

const SHARED = `\
[Services]
A=Acme
B=Beta
[A]
Providers=P, Q
Sections=X
[B]
Providers=p, missing
[P]
[Q]
[X]
`;

describe('code lenses', () => {
  it('count providers of services, and services of providers', () => {
    checkLenses(`\
[Services]
^^^^^^^^^^ 2 services
A=Acme
B=Beta
[A]
^^^ 2 providers
Providers=P, Q
Sections=X
[B]
^^^ 2 providers
Providers=p, missing
[P]
^^^ used by 2 services
[Q]
^^^ used by 1 service
[X]
^^^ used by 1 service
[Other]
[p]`);
  });

  it('show where the sections and links are', () => {
    const model = analyze(parse(SHARED));
    expect(targets(model, '2 providers')).toEqual(['P', 'Q']);
    expect(targets(model, 'used by 2 services')).toEqual(['P', 'p']);
    expect(targets(model, '2 services')).toEqual(['A', 'B']);
  });

  it('offer what the host can do with a service', () => {
    const commandsFor = (service: string) => [{ title: 'Install', command: 'install', arguments: [service] }];
    checkLenses('[Services]\n^^^^^^^^^^ 1 service\nA=Acme\n[A]\n^^^ 0 providers · Install', { commandsFor });
    const lenses = codeLenses(analyze(parse(SHARED)), undefined, { commandsFor });
    expect(lenses.filter(({ action }) => action.kind === 'run').map(({ action }) => action)).toEqual([
      { kind: 'run', command: 'install', arguments: ['A'] },
      { kind: 'run', command: 'install', arguments: ['B'] },
    ]);
  });

  it('of a range are those of the sections that it touches', () => {
    const model = analyze(parse(SHARED));
    const at = SHARED.indexOf('[Q]');
    expect(codeLenses(model, { start: at, end: at + 2 }).map(({ title }) => title)).toEqual([
      'used by 1 service',
    ]);
  });
});

function targets(model: Model, title: string): string[] {
  const { action } = codeLenses(model).find(lens => lens.title === title)!;
  return action.kind === 'show' ? action.targets.map(span => model.file.slice(span)) : [];
}
