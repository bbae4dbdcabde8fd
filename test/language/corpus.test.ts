import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/language/model/model';
import { type Diagnostic, diagnose } from '../../server/src/language/rules/diagnose';
import { ruleOf } from '../../server/src/language/rules/index';
import { parse } from '../../server/src/language/syntax/parse';
import { decode, encodingProblem } from '../../server/src/language/text/encoding';

/*
 * Whole files: test/corpus/broken has one problem in each, and its README says which rules find it;
 * test/corpus/clean has valid ones that look unusual.
 */

const corpus = join(__dirname, '../corpus');

/** A row of the table in broken/README.md. */
interface Row {
  readonly file: string;
  /** The rules that find something in the file. */
  readonly expected: readonly string[];
  /** Those that may find something too. */
  readonly optional: readonly string[];
  /** Sections that become orphans by the way. */
  readonly orphans: number;
}

/** The remark on files whose providers nothing links to any more. */
const ORPHANS = 'the two provider sections then become orphans too';

const rows = readFileSync(join(corpus, 'broken/README.md'), 'utf8')
  .split('\n')
  .filter(line => /^\| \S+\.inf \|/.test(line))
  .map(readRow);

describe('a broken file', () => {
  it('has a row in the table', () => {
    expect(rows.map(({ file }) => file).toSorted()).toEqual(filesIn('broken'));
  });

  it.each(rows)('$file is found to be just that', ({ file, expected, optional, orphans }) => {
    const found = diagnosticsOf(join('broken', file)).map(({ code }) => code);
    const counted = [...new Set(found)].filter(code => !optional.includes(code));
    expect(counted.toSorted()).toEqual(expected.toSorted());
    expect(found.filter(code => code === 'orphan-section')).toHaveLength(orphans);
  });
});

describe('a clean file', () => {
  it.each(filesIn('clean'))('%s has nothing to complain about', file => {
    const found = diagnosticsOf(join('clean', file));
    expect(found.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(corpus, folder))
    .filter(name => name.endsWith('.inf'))
    .toSorted();
}

function diagnosticsOf(path: string): readonly Diagnostic[] {
  const bytes = readFileSync(join(corpus, path));
  const model = analyze(parse(decode(bytes).text));
  return diagnose(model, { encodingProblem: encodingProblem(bytes) });
}

function readRow(line: string): Row {
  const [, file = '', verdict = '', remark = ''] = line.split(/(?<!\\)\|/).map(cell => cell.trim());
  const [, certain = '', , possible = ''] = /^([^(]*)(\((.*)\))?$/.exec(verdict) ?? [];
  const orphans = remark.includes(ORPHANS) ? 2 : certain.includes('orphan-section') ? 1 : 0;
  const ids = certain.split(' and ').map(id => id.trim());
  const expected = new Set([...ids, ...(orphans > 0 ? ['orphan-section'] : [])]);
  return {
    file,
    expected: [...expected].filter(isRule),
    optional: possible.split(' ').filter(isRule),
    orphans,
  };
}

function isRule(id: string): boolean {
  return ruleOf(id) !== undefined;
}
