import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { install, rollback, sandboxStatus } from '../../server/src/install/index';
import { refusalOf, requestOf } from '../support/installRequest';
import { packageOf } from '../support/samplePackage';
import { folderOf, newSandbox, stateOf, writeFiles } from '../support/workstation';

const SYSTEM = 'drive_c/Windows/System32';
const MAPISVC = `${SYSTEM}/MapiSvc.inf`;

describe('a rollback', () => {
  it('undoes one operation after the other, the last one first', async () => {
    const sandbox = await newSandbox();
    const states = [stateOf(sandbox)];
    for (const service of ['ALPHA', 'BETA']) {
      await install({ package: folderOf(packageOf(service)), sandbox });
      states.push(stateOf(sandbox));
    }
    for (const state of [states[1], states[0]]) {
      const outcome = await rollback(sandbox);
      expect(outcome).toMatchObject({ operation: 'rollback', state: 'rolled-back' });
      expect(stateOf(sandbox)).toEqual(state);
    }
    expect((await refusalOf(rollback(sandbox))).message).toContain('There is no operation to undo');
    expect((await sandboxStatus(sandbox)).history.map(({ entry, state }) => `${entry} ${state}`)).toEqual([
      '0000-create applied',
      '0001-install rolled-back',
      '0002-install rolled-back',
    ]);
  });

  it('is refused where the journal has lost what a file was', async () => {
    for (const damage of [rmSync, (path: string) => writeFileSync(path, 'x')]) {
      const request = await requestOf();
      await install(request);
      damage(join(request.sandbox, 'journal/0001-install/before/0002'));
      const before = stateOf(request.sandbox);
      expect((await refusalOf(rollback(request.sandbox))).message).toBe(
        `journal/0001-install cannot be undone: its before-images of ${MAPISVC} are missing or damaged.`,
      );
      expect(stateOf(request.sandbox)).toEqual(before);
    }
  });

  it('shows what it does: the operations of the install, the other way', async () => {
    const request = await requestOf();
    const { plan } = await install({ ...request, steps: ['copy', 'entries'] });
    const undone = await rollback(request.sandbox);
    const [copy, entries] = plan.steps.map(({ operations }) => operations[0]!);
    expect(undone.plan.steps.map(({ step, operations }) => ({ step, operations }))).toEqual([
      {
        step: 'entries',
        operations: [{ ...entries, kind: 'restore-file', before: entries!.after, after: entries!.before }],
      },
      { step: 'copy', operations: [{ ...copy, kind: 'remove-file', before: copy!.after, after: null }] },
    ]);
  });

  it('is refused where others have changed a file since, and nothing is changed', async () => {
    const request = await requestOf();
    await install(request);
    writeFiles(request.sandbox, { [MAPISVC]: 'theirs' });
    const before = stateOf(request.sandbox);
    expect((await refusalOf(rollback(request.sandbox))).message).toContain(
      `journal/0001-install cannot be undone without losing what has changed since in ${MAPISVC}.`,
    );
    expect(stateOf(request.sandbox)).toEqual(before);
  });

  it('keeps a folder into which others have put something', async () => {
    const request = await requestOf({ 'setup.ini': '[Files]\nACME32.DLL=ProgramFiles\\Acme\n' });
    await install(request);
    writeFiles(request.sandbox, { 'drive_c/Program Files/Acme/theirs.txt': 'x' });
    expect((await rollback(request.sandbox)).state).toBe('rolled-back');
    expect(readdirSync(join(request.sandbox, 'drive_c/Program Files/Acme'))).toEqual(['theirs.txt']);
  });
});
