import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, mapisvc } from '../support/cli';

const before = '[Services]\r\nACME=Caf\xe9\r\n[ACME\r\nProviders=P,\r\n[P]\r\n';
const after = '[Services]\r\nACME=Caf\xe9\r\n[ACME]\r\nProviders=P\r\n[P]\r\n';
const bytes = (text: string) => Buffer.from(text, 'latin1');

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

  it('makes the fixes of the rules named by --rule only', async () => {
    const ran = await mapisvc(['fix', '--rule', 'unclosed-section', '-'], { input: bytes(before) });
    expect(ran.stdout).toContain('[ACME]\r\nProviders=P,');
  });
});
