import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, mapisvc } from '../support/cli';

const before = '[Services]\r\nACME = Caf\xe9\r\n[ACME]\r\n Providers=A,B \r\n';
const after = '[Services]\r\nACME=Caf\xe9\r\n\r\n[ACME]\r\nProviders=A, B\r\n';
const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('mapisvc fmt', () => {
  it('formats files in place and keeps the bytes of their text', async () => {
    const folder = folderWith({ 'MapiSvc.inf': bytes(before) });
    expect(await mapisvc(['fmt', '.'], { cwd: folder })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'MapiSvc.inf'))).toEqual(bytes(after));
  });

  it('with --check names what is not formatted and changes nothing', async () => {
    const folder = folderWith({ 'a/MapiSvc.inf': bytes(before), 'b/MapiSvc.inf': bytes(after) });
    const ran = await mapisvc(['fmt', '--check', '.'], { cwd: folder });
    expect(ran.stdout.replaceAll('\\', '/')).toBe('a/MapiSvc.inf\n');
    expect(ran.status).toBe(1);
    expect(readFileSync(join(folder, 'a/MapiSvc.inf'))).toEqual(bytes(before));
  });

  it('tells with --json what it has done, or with --check would do', async () => {
    const folder = folderWith({ 'a/MapiSvc.inf': bytes(before), 'b/MapiSvc.inf': bytes(after) });
    for (const [args, status] of [
      [['fmt', '--check', '--json', '.'], 1],
      [['fmt', '--json', '.'], 0],
    ] as const) {
      const ran = await mapisvc(args, { cwd: folder });
      expect(ran.status).toBe(status);
      const { plan } = JSON.parse(ran.stdout) as { plan: { steps: { operations: { target: string }[] }[] } };
      expect(plan.steps[0]!.operations.map(({ target }) => target)).toEqual([join('a', 'MapiSvc.inf')]);
    }
  });

  it("takes the project's options", async () => {
    const folder = folderWith({
      '.mapisvcrc.json': '{ "format": { "listSpacing": false, "blankLinesBetweenSections": 0 } }',
      'MapiSvc.inf': '[A]\nProviders=A, B\n[B]\n',
    });
    await mapisvc(['fmt', 'MapiSvc.inf'], { cwd: folder });
    expect(readFileSync(join(folder, 'MapiSvc.inf'), 'latin1')).toBe('[A]\nProviders=A,B\n[B]\n');
  });
});
