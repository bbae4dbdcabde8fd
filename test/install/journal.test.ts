import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { install, rollback, sandboxStatus, verifySandbox } from '../../server/src/install/index';
import { acmePackage } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { folderOf, newSandbox, stateOf, writeFiles } from '../support/workstation';

const STATE = 'journal/0001-install/state.json';

describe('the journal', () => {
  it('tells of each operation: plan, state and what it takes to undo it', async () => {
    const { sandbox } = await installed();
    expect((await sandboxStatus(sandbox)).history).toMatchObject([
      { entry: '0000-create', operation: 'create', state: 'applied' },
      { entry: '0001-install', operation: 'install', state: 'applied', services: ['ACME'] },
    ]);
    expect(JSON.parse(readFileSync(join(sandbox, 'journal/0001-install/plan.json'), 'utf8'))).toMatchObject({
      operation: 'install',
    });
    expect(existsSync(join(sandbox, 'journal/0001-install/before/0002'))).toBe(true);
    expect(existsSync(join(sandbox, 'journal/0001-install/new'))).toBe(false);
  });

  it.each(['../../victim.txt', 'drive_c/../../victim.txt', '/victim.txt', 'sandbox.json', 'drive_c/a:b'])(
    'that names %s is refused, so that nothing outside of the sandbox is touched',
    async target => {
      const { sandbox } = await installed();
      const path = join(sandbox, STATE);
      const state = JSON.parse(readFileSync(path, 'utf8')) as {
        state: string;
        changes: { target: string }[];
      };
      state.state = 'applying';
      state.changes[0]!.target = target;
      writeFileSync(path, JSON.stringify(state));
      const before = stateOf(sandbox);
      await expect(verifySandbox(sandbox)).rejects.toThrow(
        /state\.json cannot be read\. This program did not write it so; nothing is changed\./,
      );
      expect(stateOf(sandbox)).toEqual(before);
    },
  );

  it('of another version, or damaged, is refused', async () => {
    const { sandbox } = await installed();
    for (const text of ['', '{"version":2}']) {
      writeFileSync(join(sandbox, STATE), text);
      await expect(rollback(sandbox)).rejects.toThrow('state.json cannot be read.');
    }
  });

  it('loses what was never begun, whatever it is', async () => {
    const { sandbox } = await installed();
    const outside = folderOf({ 'keep.txt': 'x' });
    writeFiles(sandbox, { 'journal/0002-install/new/0001': 'x', 'journal/0002-install/plan.json': '{' });
    symlinkSync(outside, join(sandbox, 'journal/0002-install/before'), 'junction');
    expect((await verifySandbox(sandbox)).state).toBe('whole');
    expect(existsSync(join(sandbox, 'journal/0002-install'))).toBe(false);
    expect(existsSync(join(outside, 'keep.txt'))).toBe(true);
  });

  it('must lie in the sandbox', async () => {
    const other = await newSandbox();
    const source = folderOf(acmePackage());
    const linked = folderOf({ 'sandbox.json': readFileSync(join(other, 'sandbox.json'), 'utf8') });
    symlinkSync(join(other, 'journal'), join(linked, 'journal'), 'junction');
    await expect(install({ package: source, sandbox: linked })).rejects.toThrow(
      'is a link. A sandbox holds no links',
    );
  });
});

describe('what is shown', () => {
  it('does nothing in a terminal, whatever a package is called', async () => {
    const { sandbox } = await installed();
    const mapisvc = '[Services]\nX=Y\n[X]\nProviders=ACME Store\n[ACME Store]\n[\u001b]0;x\u0007]\n';
    const evil = folderOf(
      acmePackage({ 'MapiSvc.inf': mapisvc, 'setup.ini': '[EntryPoint]\nMSG_SERVICE_INSTALL=\u001b[2J\n' }),
    );
    await expect(install({ package: evil, sandbox, haveDisk: true })).rejects.toThrow(/^[^\u0000-\u001f]*$/);
    const message = await install({
      package: folderOf(acmePackage({ 'setup.ini': '[EntryPoint]\nMSG_SERVICE_CREATE=\u001b[2J\n' })),
      sandbox: await newSandbox(),
    }).catch(String);
    expect(message).toContain('\\u001b[2J of [EntryPoint] in setup.ini is no result');
  });
});

async function installed(): Promise<{ sandbox: string }> {
  const sandbox = await newSandbox();
  await install({ package: folderOf(acmePackage()), sandbox }, {}, testHost());
  return { sandbox };
}
