import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { folderWith, mapisvc } from '../support/cli';

const samples = join(__dirname, '../../samples');

describe('mapisvc check --format sarif', () => {
  it('is valid against the schema of SARIF 2.1.0, whatever was found', async () => {
    for (const path of [samples, join(samples, 'package'), folderWith({})]) {
      const log = await sarifOf([path]);
      expect(problemsOf(log), path).toEqual([]);
      expect(log.runs).toHaveLength(1);
    }
    const mistakes = await sarifOf([samples]);
    expect(resultsOf(mistakes).length).toBeGreaterThan(10);
    expect(resultsOf(mistakes).some(({ fixes }) => fixes)).toBe(true);
    expect(resultsOf(mistakes).some(({ relatedLocations }) => relatedLocations)).toBe(true);
  });

  it('would not be valid with a level of another name: the schema is looked at', async () => {
    const log = await sarifOf([samples]);
    resultsOf(log)[0]!.level = 'fatal' as 'error';
    expect(problemsOf(log)).toEqual(['/runs/0/results/0/level must be equal to one of the allowed values']);
  });

  it('names files below the current folder relative to it, all others by their address', async () => {
    const folder = folderWith({ 'a b/MapiSvc.inf': '[Services]\nA=\n', 'sub/x.txt': '' });
    const [below] = resultsOf(await sarifOf(['.'], folder));
    expect(below!.locations![0]!.physicalLocation!.artifactLocation).toEqual({
      uri: 'a%20b/MapiSvc.inf',
      uriBaseId: 'ROOT',
    });
    const [above] = resultsOf(await sarifOf(['..'], join(folder, 'sub')));
    expect(above!.locations![0]!.physicalLocation!.artifactLocation!.uri).toMatch(
      /^file:\/\/\/.*\/a%20b\/MapiSvc\.inf$/,
    );
  });
});

async function sarifOf(paths: readonly string[], cwd?: string): Promise<Log> {
  const ran = await mapisvc(['check', '--format', 'sarif', ...paths], cwd === undefined ? {} : { cwd });
  return JSON.parse(ran.stdout) as Log;
}

function resultsOf({ runs }: Log): Result[] {
  return runs[0]!.results!;
}

const validate = new Ajv({
  strict: false,
  allErrors: true,
  // A pattern of the schema is none with the `u` flag.
  unicodeRegExp: false,
  formats: { uri, 'uri-reference': uri, 'date-time': true },
}).compile(schema());

/** What the schema says against a log. */
function problemsOf(log: Log): readonly string[] {
  if (validate(log)) return [];
  return validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** It names itself as of draft 04, and uses nothing that was changed since. */
function schema(): object {
  const path = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
  const text = readFileSync(createRequire(__filename).resolve(path), 'utf8');
  const { $schema, id, ...rest } = JSON.parse(text) as Record<string, unknown>;
  expect([$schema, id]).toEqual([
    expect.stringContaining('draft-04'),
    expect.stringContaining('sarif-2.1.0'),
  ]);
  return rest;
}

function uri(text: string): boolean {
  return /^[^\s<>"{}|\\^`]*$/.test(text);
}
