import { beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/language/model/model';
import { diagnose } from '../../server/src/language/rules/diagnose';
import { rules } from '../../server/src/language/rules/index';
import type { MapisvcFile } from '../../server/src/language/syntax/file';
import { parse } from '../../server/src/language/syntax/parse';
import { work } from '../../server/src/language/syntax/work';

/*
 * The work that an edit costs does not grow with the file: counted, not timed, in 10 MB of 50,000 sections.
 */

const SERVICES = 10_000;
const PROVIDERS = 4;

/** Services with four providers each, in one file; some 200 bytes a section. */
function bigText(): string {
  const names = Array.from({ length: SERVICES }, (_, at) => `SERVICE_${String(at).padStart(5, '0')}`);
  const services = names.map(name => `${name}=Message Service ${name}`);
  return ['[Services]', ...services, ...names.flatMap(serviceLines), ''].join('\r\n');
}

function serviceLines(name: string): string[] {
  const providers = Array.from({ length: PROVIDERS }, (_, at) => `${name}_P${at}`);
  return [
    `[${name}]`,
    `PR_DISPLAY_NAME=Message Service ${name}`,
    `Providers=${providers.join(', ')}`,
    `PR_SERVICE_DLL_NAME=${name}.dll`,
    'PR_SERVICE_ENTRY_NAME=ServiceEntry',
    '',
    ...providers.flatMap(provider => [
      `[${provider}]`,
      `PR_DISPLAY_NAME=Provider ${provider}`,
      `PR_PROVIDER_DISPLAY=Provider of ${name}`,
      `PR_PROVIDER_DLL_NAME=${name}.dll`,
      'PR_RESOURCE_TYPE=MAPI_AB_PROVIDER',
      'PR_RESOURCE_FLAGS=STATUS_NO_PRIMARY_IDENTITY',
      `6600001E=C:\\ProgramData\\${provider}.dat`,
      '',
    ]),
  ];
}

/** A service with its providers, [Services], and a neighbour. */
const SECTIONS_CHECKED = PROVIDERS + 4;

/** A line is split, taken apart, and looked through for secrets. */
const SCANS = 3;

let file: MapisvcFile;

beforeAll(() => {
  file = parse(bigText());
  expect(file.length).toBeGreaterThan(10_000_000);
  expect(file.sections.length).toBeGreaterThan(50_000);
  diagnose(analyze(file));
}, 120_000);

const FIRST = 'SERVICE_00000';
const LAST = `SERVICE_0${SERVICES - 1}`;

describe.each([
  ['first', FIRST],
  ['last', LAST],
])('in 10 MB, at the %s service, an edit', (_, name) => {
  it.each([
    ['in a value', `PR_DISPLAY_NAME=Message Service ${name}`, 'x'],
    ["in a provider's value", `PR_DISPLAY_NAME=Provider ${name}_P3`, 'x'],
    ['in a header', `[${name}_P3`, 'x'],
    ["in a service's header", `[${name}`, 'x'],
    ['that breaks a header', `${name}_P3.dat\r\n\r\n`, ';'],
    ['in a link', `Providers=${name}_P0, ${name}_P1`, 'x'],
    ['in a value of [Services]', `${name}=Message Service ${name}`, 'x'],
    ['in a key of [Services]', `\r\n${name}`, 'x'],
  ])('%s costs what that edit is about', (_kind, before, typed) => {
    const offset = file.text.indexOf(before) + before.length;
    const cost = costOf(() => {
      const after = file.edit([{ start: offset, end: offset, newText: typed }]);
      diagnose(analyze(after));
    });
    expect(cost.sectionsMade).toBeLessThanOrEqual(3);
    expect(cost.charactersScanned).toBeLessThanOrEqual(SCANS * 100);
    expect(cost.rulesRun).toBeLessThanOrEqual(SECTIONS_CHECKED * rules.length);
    const undone = costOf(() => diagnose(analyze(file)));
    expect(undone).toMatchObject({ sectionsMade: 0, charactersScanned: 0 });
    expect(undone.rulesRun).toBeLessThanOrEqual(SECTIONS_CHECKED * rules.length);
  });
});

describe('in a section of 12,000 lines, an edit', () => {
  it.each([0, 6_000, 11_999])('in line %i scans that line', at => {
    const entries = Array.from({ length: 12_000 }, (_, line) => `; line ${line} says nothing of note`);
    const long = parse(['[A]', ...entries].join('\n'));
    diagnose(analyze(long));
    const offset = long.text.indexOf(`line ${at} `);
    const cost = costOf(() => diagnose(analyze(long.edit([{ start: offset, end: offset, newText: 'x' }]))));
    expect(cost).toMatchObject({ sectionsMade: 1, linesMade: 1 });
    expect(cost.charactersScanned).toBeLessThanOrEqual(SCANS * 50);
  });
});

function costOf(action: () => void): typeof work {
  const before = { ...work };
  action();
  return {
    charactersScanned: work.charactersScanned - before.charactersScanned,
    linesMade: work.linesMade - before.linesMade,
    sectionsMade: work.sectionsMade - before.sectionsMade,
    rulesRun: work.rulesRun - before.rulesRun,
  };
}
