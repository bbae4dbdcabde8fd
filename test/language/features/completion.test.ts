import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete, resolveCompletion } from '../../../server/src/language/features/index';
import { analyze } from '../../../server/src/language/model/model';
import { diagnose } from '../../../server/src/language/rules/diagnose';
import { parse } from '../../../server/src/language/syntax/parse';
import { checkComplete, checkCompleted, completionsAt, example } from '../../support/check';

/** A service and what it lists, with the cursor somewhere. */
const service = (entries: string, others = '') => `[Services]
ACME=Acme Mail
[Default Services]
[Help File Mappings]
[ACME]
${entries}
${others}`;

const labelsAt = (source: string) => completionsAt(source).map(({ label }) => label);

/** The same without what can be written on any empty line. */
const ownLabelsAt = (source: string) => labelsAt(source).filter(label => !newSections.includes(label));

const newSections = ['service', 'provider-store', 'provider-ab', 'provider-transport', 'extra-section'];

describe('in a header', () => {
  it('come the sections that links want, then those that MAPI looks for itself', () => {
    checkComplete('[Services]\nACME=Acme\n[ACME]\nProviders=ACME AB\nSections=Shared\n[$0]', [
      'ACME AB',
      'Shared',
      'Default Services',
      'Help File Mappings',
    ]);
  });

  it('a name with blanks is one name, however much of it is written', () => {
    const before = service('Providers=AB Provider', '[AB Pro$0vid]\n');
    checkCompleted(before, 'AB Provider', before.replace('AB Pro$0vid', 'AB Provider'));
    checkCompleted(before, 'AB Provider', before.replace('AB Pro$0', 'AB Provider'), 'insert');
  });

  it('the bracket is closed where it is open', () => {
    checkCompleted(
      '[Default Services]\n[Help File Mappings]\n[Se$0\nA=b',
      'Services',
      '[Default Services]\n[Help File Mappings]\n[Services]\nA=b',
    );
  });

  it('no link asks for a help file’s component', () => {
    checkComplete('[Services]\n[Default Services]\n[Help File Mappings]\nMAPI=MAPI.HLP\n[$0]', []);
  });
});

describe('in an empty file', () => {
  it('come the headers that every MapiSvc.inf has', () => {
    expect(ownLabelsAt('$0').slice(0, 3)).toEqual([
      '[Services]',
      '[Default Services]',
      '[Help File Mappings]',
    ]);
  });

  it('can come all that a service needs, with which nothing is wrong', () => {
    const services = completionsAt('$0').find(({ label }) => label === 'services');
    const file = parse(services!.newText);
    expect(analyze(file).find('SERVICE')).toBeDefined();
    expect(diagnose(analyze(file))).toEqual([]);
  });
});

describe('a section', () => {
  const snippetOf = (source: string, label: string) =>
    completionsAt(source).find(offered => offered.label === label)?.snippet;

  it('that a link asks for comes with all that it needs', () => {
    const before = service('Providers=ACME_AB', '$0');
    checkCompleted(
      before,
      '[ACME_AB]',
      before.replace(
        '$0',
        `[ACME_AB]
PR_DISPLAY_NAME=ACME_AB
PR_PROVIDER_DISPLAY=ACME_AB
PR_PROVIDER_DLL_NAME=ACME.DLL
PR_RESOURCE_TYPE=MAPI_AB_PROVIDER
PR_RESOURCE_FLAGS=STATUS_NO_PRIMARY_IDENTITY`,
      ),
    );
  });

  it('has places to fill in, its name none where a link has it', () => {
    expect(snippetOf(service('Providers=ACME_AB', '$0'), '[ACME_AB]')).toBe(`[ACME_AB]
PR_DISPLAY_NAME=\${1:ACME_AB}
PR_PROVIDER_DISPLAY=$1
PR_PROVIDER_DLL_NAME=\${2:ACME.DLL}
PR_RESOURCE_TYPE=MAPI_AB_PROVIDER
PR_RESOURCE_FLAGS=\${3|STATUS_NO_PRIMARY_IDENTITY,STATUS_PRIMARY_IDENTITY|}$0`);
  });

  it('has the types to choose from where its name tells none', () => {
    expect(snippetOf(service('Providers=A', '$0'), '[A]')).toContain(
      'PR_RESOURCE_TYPE=${3|MAPI_STORE_PROVIDER,MAPI_AB_PROVIDER,MAPI_TRANSPORT_PROVIDER,',
    );
  });

  it('of a kind has the same name wherever it is written', () => {
    const snippet = snippetOf(service('', '$0'), 'service');
    expect(snippet).toContain('[${1:SERVICE}]');
    expect(snippet).toContain('Providers=${3:SERVICE_Provider}');
    expect(snippet).toContain('[$3]');
  });

  it('can have a name that snippets have another meaning for', () => {
    expect(snippetOf('[Services]\nA}B\\=Acme\n$0', '[A}B\\]')).toContain('[A\\}B\\\\]');
  });

  it('has a name that the file does not have', () => {
    const offered = snippetOf(service('', '[SERVICE]\nA=b\n$0'), 'service');
    expect(offered).toContain('[${1:SERVICE_2}]');
  });
});

describe('a comment', () => {
  it('can begin with the words that keep rules quiet', () => {
    checkComplete(service('; $0'), ['mapisvc-disable-next-line', 'mapisvc-disable', 'mapisvc-enable']);
    checkCompleted(
      service('; mapisvc-dis$0able'),
      'mapisvc-disable-next-line',
      service('; mapisvc-disable-next-line '),
    );
  });

  it('then names rules, each once', () => {
    expect(labelsAt(service('; mapisvc-disable-next-line $0'))).toContain('orphan-section');
    const labels = labelsAt(service('; mapisvc-disable orphan-section, $0'));
    expect(labels).toContain('missing-providers');
    expect(labels).not.toContain('orphan-section');
    const before = service('; mapisvc-disable orphan-section, missing-prov$0');
    checkCompleted(before, 'missing-providers', before.replace('missing-prov$0', 'missing-providers'));
  });

  it('says what it says where the reason begins, and anywhere else', () => {
    checkComplete(service('; mapisvc-disable orphan-section -- $0'), []);
    checkComplete(service('; see $0'), []);
    checkComplete(service('$0; see'), []);
  });
});

describe('in a file with more sections than anybody reads', () => {
  const sections = Array.from({ length: 3000 }, (_, at) => `[S${at}]\nUID=00\n`).join('');
  const source = (typed: string) => `[Services]\nACME=Acme\n[ACME]\nSections=${typed}$0\n${sections}`;
  const listAt = (typed: string) => {
    const { model, offset } = example(source(typed));
    return complete(model, offset);
  };

  it('comes a part of them, and the editor is told to ask again', () => {
    expect(listAt('').items).toHaveLength(1000);
    expect(listAt('').isIncomplete).toBe(true);
  });

  it('comes the one whose name is typed', () => {
    expect(listAt('S2999').items.map(({ label }) => label)).toEqual(['S2999']);
  });
});

describe('a key', () => {
  it('of a service is one that services have, Providers first', () => {
    const labels = labelsAt(service('$0'));
    expect(labels[0]).toBe('Providers');
    expect(labels).toContain('PR_SERVICE_DLL_NAME');
    expect(labels).not.toContain('PR_PROVIDER_DLL_NAME');
  });

  it('of a provider is one that providers have, the required ones first', () => {
    const labels = labelsAt(service('Providers=ACME_AB', '[ACME_AB]\n$0'));
    expect(labels.slice(0, 3)).toEqual(['PR_PROVIDER_DISPLAY', 'PR_PROVIDER_DLL_NAME', 'PR_RESOURCE_TYPE']);
    expect(labels).not.toContain('Providers');
    expect(labels).not.toContain('PR_SERVICE_DLL_NAME');
  });

  it('of an extra section is its UID', () => {
    expect(ownLabelsAt(service('Sections=Shared', '[Shared]\n$0\n'))).toEqual(['UID']);
  });

  it('that the section has is left out, by whatever name', () => {
    const labels = labelsAt(service('Providers=P', '[P]\n3001001E=Acme\n34140102=00\nPR_RESOURCE_TYPE=\n$0'));
    expect(labels).not.toContain('PR_DISPLAY_NAME');
    expect(labels).not.toContain('PR_MDB_PROVIDER');
    expect(labels).not.toContain('PR_RESOURCE_TYPE');
  });

  it('that only MAPI computes is never offered', () => {
    expect(labelsAt(service('$0'))).not.toContain('PR_SERVICE_UID');
  });

  it('is written with its equals sign, and its values can be chosen at once', () => {
    const before = service('Providers=P', '[P]\nPR_RES$0');
    checkCompleted(before, 'PR_RESOURCE_TYPE', before.replace('PR_RES$0', 'PR_RESOURCE_TYPE='));
    const item = completionsAt(before).find(({ label }) => label === 'PR_RESOURCE_TYPE');
    expect(item?.retrigger).toBe(true);
  });

  it('in front of an equals sign is exchanged alone', () => {
    const before = service('Prov$0 = ACME_AB');
    checkCompleted(before, 'Providers', before.replace('Prov$0', 'Providers'));
  });

  it('of a section that nothing links to follows from its entries', () => {
    expect(labelsAt('[X]\nPR_RESOURCE_TYPE=MAPI_AB_PROVIDER\n$0')).not.toContain('Providers');
    expect(labelsAt('[X]\nProviders=Y\n$0')).not.toContain('PR_PROVIDER_DISPLAY');
    expect(labelsAt('[X]\n$0')).toEqual(expect.arrayContaining(['Providers', 'PR_PROVIDER_DISPLAY']));
  });

  it('is offered on the new line at the end of the file', () => {
    expect(labelsAt(`${service('Providers=P')}$0`)).toContain('PR_SERVICE_DLL_NAME');
  });

  it('can be a tag that another section of the service has', () => {
    const source = service('Providers=P,Q', '[P]\n66010003=01000000\n[Q]\n$0');
    expect(labelsAt(source)).toContain('66010003');
    expect(labelsAt(source)).not.toContain('66020003');
  });

  it('can be a tag of Exchange in a section of Exchange’s own service alone', () => {
    const exchange = '[Services]\nMSEMS=Exchange\n[MSEMS]\nProviders=P\n[P]\n$0';
    const item = completionsAt(exchange).find(({ label }) => label === 'PR_PROFILE_TYPE');
    expect(item?.detail).toBe('660A0003');
    expect(item?.newText).toBe('660A0003=');
    expect(item?.filterText).toBe('PR_PROFILE_TYPE 660A0003');
    expect(labelsAt(exchange.replaceAll('MSEMS', 'ACME'))).not.toContain('PR_PROFILE_TYPE');
  });

  it('that holds a password is never offered', () => {
    const texts = completionsAt('[Services]\nMSPST MS=PST\n[MSPST MS]\n$0').map(({ newText }) => newText);
    expect(texts).toContain('6700001E=');
    expect(texts).not.toContain('6703001E=');
  });

  it('is not offered in comments', () => {
    checkComplete(service('; PR_$0'), []);
  });
});

describe('in [Services]', () => {
  it('come sections that nothing links to, services first, with the name that users see', () => {
    const before =
      '[Services]\n$0\n[P]\nPR_RESOURCE_TYPE=MAPI_AB_PROVIDER\n[ACME]\nPR_DISPLAY_NAME=Acme Mail\nProviders=P\n[Default Services]\n[Help File Mappings]\n';
    expect(ownLabelsAt(before)).toEqual(['ACME', 'P']);
    checkCompleted(before, 'ACME', before.replace('$0', 'ACME=Acme Mail'));
  });

  it('a key is exchanged alone where its value is written', () => {
    const before = '[Services]\nAC$0=Acme\n[ACME]\n';
    checkCompleted(before, 'ACME', '[Services]\nACME=Acme\n[ACME]\n');
  });

  it('the value is the display name that the service has', () => {
    checkComplete('[Services]\nACME=$0\n[ACME]\nPR_DISPLAY_NAME=Acme Mail\n', ['Acme Mail']);
  });
});

describe('in [Default Services]', () => {
  it('come the services that [Services] lists, as it lists them', () => {
    const before = '[Services]\nACME=Acme Mail\nAB=Address Book\n[Default Services]\nAB=Address Book\n$0\n';
    checkCompleted(before, 'ACME', before.replace('$0', 'ACME=Acme Mail'));
    expect(labelsAt(before)).not.toContain('AB');
  });
});

describe('in [Help File Mappings]', () => {
  it('come MAPI and the services', () => {
    const source = '[Services]\nACME=Acme\n[Default Services]\n[Help File Mappings]\n$0\n[ACME]\n';
    expect(ownLabelsAt(source)).toEqual(['MAPI', 'ACME']);
  });
});

describe('in Providers', () => {
  const sections = `[ACME AB]
PR_RESOURCE_TYPE=MAPI_AB_PROVIDER
[ACME MS]
[Old]
UID=00
[OTHER]
Providers=Shared
[Shared]
`;
  const listed = (items: string) =>
    `[Services]\nACME=Acme\nOTHER=Other\n[ACME]\nProviders=${items}\n${sections}`;

  it('come the sections that nothing links to, then those that other services list', () => {
    checkComplete(listed('$0'), ['ACME AB', 'ACME MS', 'Old', 'Shared']);
  });

  it('what the list has already is left out', () => {
    checkComplete(listed('ACME MS, $0, acme ab'), ['Old', 'Shared']);
  });

  it('an item is exchanged whole, and the items around it stay', () => {
    checkCompleted(
      listed('ACME MS, ACME$0 X , Old'),
      'ACME AB',
      listed('ACME MS, ACME AB , Old').replace('$0', ''),
    );
  });

  it('an item is written behind the comma', () => {
    checkCompleted(listed('ACME MS, $0'), 'ACME AB', listed('ACME MS, ACME AB'));
  });

  it('a list in quotes stays in quotes', () => {
    checkCompleted(listed('"ACME MS,$0"'), 'ACME AB', listed('"ACME MS,ACME AB"'));
  });
});

describe('in Sections', () => {
  it('come sections with a UID first', () => {
    checkComplete(
      '[Services]\nACME=Acme\n[ACME]\nSections=$0\n[P]\nPR_PROVIDER_DLL_NAME=x\n[Shared]\nUID=00\n',
      ['Shared', 'P'],
    );
  });
});

describe('PR_RESOURCE_TYPE', () => {
  it('is one of the types that a provider can be', () => {
    checkComplete(service('Providers=P', '[P]\nPR_RESOURCE_TYPE=$0'), [
      'MAPI_STORE_PROVIDER',
      'MAPI_AB_PROVIDER',
      'MAPI_TRANSPORT_PROVIDER',
      'MAPI_HOOK_PROVIDER',
      'MAPI_PROFILE_PROVIDER',
    ]);
  });

  it('exchanges the type that is there', () => {
    const before = service('Providers=P', '[P]\nPR_RESOURCE_TYPE=MAPI_$0AB_PROVIDER\n');
    checkCompleted(before, 'MAPI_STORE_PROVIDER', before.replace('MAPI_$0AB', 'MAPI_STORE'));
  });
});

describe('PR_RESOURCE_FLAGS', () => {
  it('of a service are the flags of services that a file may set', () => {
    checkComplete(service('PR_RESOURCE_FLAGS=$0'), [
      'SERVICE_SINGLE_COPY',
      'SERVICE_PRIMARY_IDENTITY',
      'SERVICE_NO_PRIMARY_IDENTITY',
    ]);
  });

  it('of a provider fit its type', () => {
    checkComplete(service('Providers=P', '[P]\nPR_RESOURCE_TYPE=MAPI_HOOK_PROVIDER\nPR_RESOURCE_FLAGS=$0'), [
      'HOOK_INBOUND',
      'HOOK_OUTBOUND',
      'STATUS_PRIMARY_IDENTITY',
      'STATUS_NO_PRIMARY_IDENTITY',
    ]);
  });

  it('behind a bar are those that are not there yet and exclude none of those', () => {
    const type = '[P]\nPR_RESOURCE_TYPE=MAPI_STORE_PROVIDER\n';
    checkComplete(service('Providers=P', `${type}PR_RESOURCE_FLAGS=STATUS_NO_DEFAULT_STORE | $0`), [
      'STATUS_PRIMARY_IDENTITY',
      'STATUS_NO_PRIMARY_IDENTITY',
    ]);
  });

  it('exclude what the service excludes', () => {
    const labels = labelsAt(
      service('Providers=P\nPR_RESOURCE_FLAGS=SERVICE_NO_PRIMARY_IDENTITY', '[P]\nPR_RESOURCE_FLAGS=$0'),
    );
    expect(labels).not.toContain('STATUS_PRIMARY_IDENTITY');
    expect(labels).toContain('STATUS_NO_PRIMARY_IDENTITY');
  });

  it('exchange the one flag that the cursor is in', () => {
    const before = service('PR_RESOURCE_FLAGS=SERVICE_SINGLE_COPY|SERVICE_$0X|SERVICE_Y');
    checkCompleted(
      before,
      'SERVICE_PRIMARY_IDENTITY',
      before.replace('SERVICE_$0X', 'SERVICE_PRIMARY_IDENTITY'),
    );
  });
});

describe('a DLL', () => {
  it('is one that the file names already, that of the own service first', () => {
    const other = '[OTHER]\nPR_SERVICE_DLL_NAME=OTHER.DLL\n[P]\nPR_PROVIDER_DLL_NAME=$0';
    checkComplete(service('Providers=P\nPR_SERVICE_DLL_NAME=ACME.DLL', other), ['ACME.DLL', 'OTHER.DLL']);
  });

  it('is an item of the support files', () => {
    const before = service('PR_SERVICE_DLL_NAME=ACME.DLL\nPR_SERVICE_SUPPORT_FILES=X.DLL, $0');
    checkCompleted(before, 'ACME.DLL', before.replace('$0', 'ACME.DLL'));
  });
});

describe('other values', () => {
  it('the entry point is the one that MAPI prefers', () => {
    checkComplete(service('PR_SERVICE_ENTRY_NAME=$0'), ['ServiceEntry']);
  });

  it('a display name is what [Services] says', () => {
    checkComplete(service('PR_DISPLAY_NAME=$0'), ['Acme Mail']);
  });

  it('a known tag’s values are written least significant byte first', () => {
    const item = completionsAt('[Services]\nMSEMS=E\n[MSEMS]\n660A0003=$0').find(({ detail }) =>
      detail.includes('PROFILE_PUBLIC_STORE'),
    );
    expect(item?.newText).toBe('03000000');
  });

  it('a truth value has four digits', () => {
    checkComplete(service('6601000B=$0'), ['0100', '0000']);
  });
});

describe('every item', () => {
  it('replaces text on one line around the cursor, wherever that is', () => {
    const part = fc.constantFrom(
      '[',
      ']',
      '[A]\n',
      '[Services]\n',
      'A=',
      'Providers=',
      'PR_RESOURCE_FLAGS=',
      ',',
      '|',
      ' ',
      '"',
      '\r\n',
      'x',
      ';',
    );
    const text = fc.array(part, { maxLength: 25 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (source, at) => {
        const offset = at % (source.length + 1);
        fc.pre(source.slice(offset - 1, offset + 1) !== '\r\n');
        for (const { kind, label, insert, replace, newText } of complete(analyze(parse(source)), offset)
          .items) {
          expect(insert).toEqual({ start: replace.start, end: offset });
          expect(replace.end).toBeGreaterThanOrEqual(offset);
          expect(source.slice(replace.start, replace.end)).not.toMatch(/[\r\n]/);
          if (kind !== 'template' && !label.startsWith('[')) expect(newText).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });
});

describe('documentation', () => {
  it('comes when somebody asks for it', () => {
    const source = service('PR_RESOURCE_FLAGS=$0');
    const [item] = completionsAt(source);
    const { model } = example(source);
    expect(resolveCompletion(model, item!.subject!)).toContain('A profile can hold the service once');
  });

  it('of every item is there, or the item says that it has none', () => {
    for (const source of [service('$0'), service('Providers=P', '[P]\n$0'), service('Providers=$0', '[P]')]) {
      const { model } = example(source);
      for (const { subject } of completionsAt(source))
        if (subject) expect(resolveCompletion(model, subject)).toBeTruthy();
    }
  });
});
