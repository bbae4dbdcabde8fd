import { describe, expect, it } from 'vitest';
import { codeActions } from '../../../server/src/language/features/index';
import { analyze } from '../../../server/src/language/model/model';
import { checkHeader } from '../../../server/src/language/rules/checkHeader';
import { type CheckOptions, check } from '../../../server/src/language/rules/run';
import { parse } from '../../../server/src/language/syntax/parse';
import { work } from '../../../server/src/language/syntax/work';
import { exampleSurroundings } from '../../support/exampleSurroundings';

function around(words: string, header: string | null = null) {
  return exampleSurroundings({ words: words.split(' '), header, installed: null })!;
}

function found(source: string, options: CheckOptions): readonly string[] {
  return check(analyze(parse(source)), options).map(({ rule, severity }) => `${rule.id} ${severity}`);
}

const FILE = '[P]\nPR_PROVIDER_DLL_NAME=acme.dll\n';
const only = (id: string, list: readonly string[]) => list.filter(one => one.startsWith(id));

describe('other surroundings', () => {
  it('mean another check of the same file, and the same ones none', () => {
    const model = analyze(parse(FILE));
    const missing = around('dll=OTHER32.DLL:x64:');
    const there = around('dll=ACME32.DLL:x64:');
    const ids = (surroundings: ReturnType<typeof around> | null) =>
      check(model, { surroundings }).filter(({ rule }) => rule.id === 'dll-not-found').length;
    expect([ids(null), ids(missing), ids(there), ids(missing)]).toEqual([0, 1, 0, 1]);
    const rulesRunWith = (surroundings: ReturnType<typeof around>) => {
      const before = work.rulesRun;
      check(model, { surroundings });
      return work.rulesRun - before;
    };
    expect(rulesRunWith(missing)).toBeLessThan(rulesRunWith(there));
  });

  it('are asked again after an edit', () => {
    const surroundings = around('dll=ACME32.DLL:x64:');
    const file = parse(FILE);
    const before = check(analyze(file), { surroundings });
    const at = FILE.indexOf('acme');
    const after = check(analyze(file.edit([{ start: at, end: at, newText: 'x' }])), { surroundings });
    const isMissing = ({ rule }: { rule: { id: string } }) => rule.id === 'dll-not-found';
    expect([before.some(isMissing), after.some(isMissing)]).toEqual([false, true]);
  });
});

describe('the severity of a DLL of the wrong bitness', () => {
  it('is error where a sandbox is known, else warning', () => {
    const dlls = 'dll=ACME32.DLL:x86: dll=OTHER32.DLL:x64: dll=MORE32.DLL:x64:';
    expect(only('dll-bitness', found(FILE, { surroundings: around(dlls) }))).toEqual([
      'dll-bitness-mismatch warning',
    ]);
    expect(only('dll-bitness', found(FILE, { surroundings: around(`${dlls} sandbox=x64`) }))).toEqual([
      'dll-bitness-mismatch error',
    ]);
  });

  it('is what is set, if anything is', () => {
    const surroundings = around('dll=ACME32.DLL:x86: sandbox=x64');
    const rules = { 'dll-bitness-mismatch': 'hint' } as const;
    expect(only('dll-bitness', found(FILE, { surroundings, rules }))).toEqual(['dll-bitness-mismatch hint']);
  });
});

it('a DLL of the wrong bitness names those of its service that have the other one', () => {
  const source =
    '[Services]\nA=A\n[A]\nProviders=P, Q\nPR_SERVICE_DLL_NAME=a.dll\n[P]\nPR_PROVIDER_DLL_NAME=p.dll\n[Q]\nPR_PROVIDER_DLL_NAME=q.dll\n';
  const surroundings = around('dll=A32.DLL:x64: dll=P32.DLL:x86: dll=Q32.DLL:x64:');
  const model = analyze(parse(source));
  const [one] = check(model, { surroundings }).filter(({ rule }) => rule.id === 'dll-bitness-mismatch');
  expect(one?.finding.related?.map(({ section, message }) => [section?.name, message])).toEqual([
    ['A', '“a.dll” has 64 bits'],
    ['Q', '“q.dll” has 64 bits'],
  ]);
});

describe('a comment that suppresses a rule about other files', () => {
  const suppressed = FILE.replace('PR_', '; mapisvc-disable-next-line dll-not-found -- comes with Acme\nPR_');

  it('suppresses it', () => {
    const list = found(suppressed, { surroundings: around('package') });
    expect(list.filter(one => /dll-not-found|unused/.test(one))).toEqual([]);
  });

  it('is not said to be without effect where the files are not at hand, or happen to be right', () => {
    for (const surroundings of [null, around('dll=ACME32.DLL:x64:')])
      expect(only('unused-suppression', found(suppressed, { surroundings }))).toEqual([]);
  });
});

describe('a fix in a public header', () => {
  const header = '#define PR_ACME_A PROP_TAG(PT_LONG, 0x6600)\r\n\r\n#define PR_ACME_6601 0\r\n';
  const source = '[Services]\nACME=A\n[ACME]\nProviders=P\n[P]\n66010102=00\n';

  it('keeps its line ends, changes nothing else and takes a free name', () => {
    const model = analyze(parse(source));
    const surroundings = around('', header);
    const at = source.indexOf('66010102');
    const [action] = codeActions(model, { start: at, end: at }, { surroundings });
    expect(action).toMatchObject({ title: 'Add it to acmemapi.h', edits: [] });
    expect(action!.headerEdits).toEqual([
      {
        header: surroundings.headers[0],
        start: header.indexOf('\r\n'),
        end: header.indexOf('\r\n'),
        newText: '\r\n#define PR_ACME_6601_2 PROP_TAG(PT_BINARY, 0x6601)',
      },
    ]);
  });
});

describe('the check of a public header', () => {
  const [header] = around('', '#define PR_ACME_A PROP_TAG(PT_LONG, 0x6600)').headers;
  const without = analyze(parse('[Services]\nACME=A\n[ACME]\nProviders=\n'));
  const having = analyze(parse('[P]\n6600001E=x\n'));

  it('counts what any of the files has, with whatever type', () => {
    expect(checkHeader(header!, [without])).toHaveLength(1);
    expect(checkHeader(header!, [without, having])).toEqual([]);
    expect(checkHeader(header!, [])).toEqual([]);
  });

  it('has the severity that is set', () => {
    const checkAt = (level: 'off' | 'error') =>
      checkHeader(header!, [without], { rules: { 'unlisted-header-property': level } });
    expect(checkAt('error').map(({ severity }) => severity)).toEqual(['error']);
    expect(checkAt('off')).toEqual([]);
  });
});
