import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, mapisvc } from '../support/cli';

const before = '[Services]\r\nACME=Caf\xe9\r\n[ACME\r\nProviders=P,\r\n[P]\r\n';
const after = '[Services]\r\nACME=Caf\xe9\r\n[ACME]\r\nProviders=P\r\n[P]\r\n';
const bytes = (text: string) => Buffer.from(text, 'latin1');
const sha256 = (text: string) => createHash('sha256').update(bytes(text)).digest('hex');

describe('mapisvc fix', () => {
  it('makes the safe fixes and keeps every other byte', async () => {
    const folder = folderWith({ 'MapiSvc.inf': bytes(before) });
    const ran = await mapisvc(['fix', 'MapiSvc.inf'], { cwd: folder });
    expect(ran).toEqual({ status: 0, stdout: '', stderr: 'Changed 1 file.\n' });
    expect(readFileSync(join(folder, 'MapiSvc.inf'))).toEqual(bytes(after));
  });

  it('prints a diff and changes nothing with --dry-run', async () => {
    const folder = folderWith({ 'MapiSvc.inf': bytes(before) });
    const ran = await mapisvc(['fix', '--dry-run', 'MapiSvc.inf'], { cwd: folder });
    expect(ran.stdout).toContain('-[ACME\r\n');
    expect(ran.stdout).toContain('+[ACME]\r\n');
    expect(ran.stderr).toBe('Would change 1 file.\n');
    expect(readFileSync(join(folder, 'MapiSvc.inf'))).toEqual(bytes(before));
  });

  it('tells with --json what it has done, as an install does', async () => {
    const folder = folderWith({ 'MapiSvc.inf': bytes(before) });
    const ran = await mapisvc(['fix', '--json', 'MapiSvc.inf'], { cwd: folder });
    const operation = {
      kind: 'replace-file',
      target: 'MapiSvc.inf',
      before: sha256(before),
      after: sha256(after),
    };
    expect(JSON.parse(ran.stdout)).toEqual({
      operation: 'fix',
      state: 'applied',
      plan: { package: null, sandbox: null, steps: [{ step: 'fix', operations: [operation] }] },
      messages: [],
    });
    const again = await mapisvc(['fix', '--dry-run', '--json', 'MapiSvc.inf'], { cwd: folder });
    expect(JSON.parse(again.stdout)).toMatchObject({ plan: { steps: [{ operations: [] }] } });
    expect((await mapisvc(['fix', '--json', '-'], { input: bytes(before) })).status).toBe(2);
  });

  it('makes the fixes of the rules named by --rule only', async () => {
    const ran = await mapisvc(['fix', '--rule', 'unclosed-section', '-'], { input: bytes(before) });
    expect(ran.stdout).toContain('[ACME]\r\nProviders=P,');
  });
});
