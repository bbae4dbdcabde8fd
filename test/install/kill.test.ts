import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  changeProfile,
  createSandbox,
  install,
  sandboxStatus,
  verifySandbox,
} from '../../server/src/install/index';
import type { KilledOperation } from '../support/killedOperation';
import { builtProgram } from '../support/program';
import { acmePackage, upgradedPackage, wizardPackage } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { copyOf, folderOf, newSandbox, stateOf } from '../support/workstation';

let program: string;

beforeAll(async () => {
  program = await builtProgram('killedOperation');
});

/*
 * Killed is before and after every call that changes the disk, and half-way through every write. Calls that only read
 * change nothing: the moments around them are those around the changes that they stand between.
 */
describe('a process that is killed at any of its calls of the disk', () => {
  it('leaves an install undone or done, never half', { timeout: 300_000 }, async () => {
    const { sandbox, source } = await workstation();
    await install({ package: folderOf(acmePackage()), sandbox }, {}, testHost());
    const after = copyOf(sandbox);
    await install({ package: source, sandbox: after, haveDisk: true }, {}, testHost());
    await killEverywhere('install', { sandbox, source }, [sandbox, after]);
  });

  it('leaves an uninstall undone or done', { timeout: 300_000 }, async () => {
    const { sandbox: created, source } = await workstation();
    const sandbox = copyOf(created);
    await install({ package: source, sandbox }, {}, testHost());
    await killEverywhere('uninstall', { sandbox, source }, [sandbox, created]);
  });

  it('leaves a change of the profiles done or undone', { timeout: 300_000 }, async () => {
    const sandbox = await newSandbox();
    const source = folderOf(wizardPackage());
    await install({ package: source, sandbox });
    const after = copyOf(sandbox);
    await changeProfile(
      { operation: 'profile-wizard', sandbox: after, name: 'Post', services: [{ service: 'ACME' }] },
      {},
      testHost(),
    );
    expect(stateOf(after)).not.toEqual(stateOf(sandbox));
    await killEverywhere('wizard', { sandbox, source }, [sandbox, after]);
    const deleted = copyOf(after);
    await changeProfile({ operation: 'profile-delete', sandbox: deleted, name: 'Post' });
    await killEverywhere('profile-delete', { sandbox: after, source }, [after, deleted]);
  });

  it('leaves an undo done or undone', { timeout: 300_000 }, async () => {
    const { sandbox: before, source } = await workstation();
    await install({ package: folderOf(acmePackage()), sandbox: before }, {}, testHost());
    const sandbox = copyOf(before);
    await install({ package: source, sandbox });
    await killEverywhere('rollback', { sandbox, source }, [before, sandbox]);
  });

  it('leaves a reset done or undone', { timeout: 300_000 }, async () => {
    const { sandbox: before, source } = await workstation();
    const sandbox = copyOf(before);
    await install({ package: source, sandbox });
    await killEverywhere('reset', { sandbox, source }, [before, sandbox]);
  });

  it('leaves a sandbox, or a folder where one can be created', { timeout: 300_000 }, async () => {
    const complete = stateOf(await newSandbox());
    const points = await killAtEachWrite(async killed => {
      const sandbox = join(folderOf({}), 'sandbox');
      const ended = await runKilled({ ...killed, operation: 'create', sandbox, package: '' });
      if (existsSync(join(sandbox, 'sandbox.json'))) await verifySandbox(sandbox);
      else await createSandbox(sandbox, testHost());
      expect(stateOf(sandbox), `create killed ${killed.when} call ${killed.call}`).toEqual(complete);
      return ended;
    });
    console.log(`create: killed at ${points} points`);
  });

  it('leaves a recovery that the next one ends', { timeout: 300_000 }, async () => {
    const { sandbox: before, source } = await workstation();
    const sandbox = copyOf(before);
    await runKilled({ operation: 'install', sandbox, package: source, call: 27, when: 'before' });
    expect((await sandboxStatus(sandbox)).state).toBe('interrupted');
    expect(stateOf(sandbox)).not.toEqual(stateOf(before));
    await killEverywhere('verify', { sandbox, source }, [before]);
  });
});

interface Workstation {
  readonly sandbox: string;
  readonly source: string;
}

/** A new sandbox, and the second version of a package. */
async function workstation(): Promise<Workstation> {
  return { sandbox: await newSandbox(), source: folderOf(upgradedPackage()) };
}

/** Kills at each write, recovers, and looks for one of the states that are allowed. */
async function killEverywhere(
  operation: KilledOperation['operation'],
  { sandbox, source }: Workstation,
  allowed: readonly string[],
): Promise<void> {
  const states = allowed.map(stateOf);
  const points = await killAtEachWrite(async killed => {
    const copy = copyOf(sandbox);
    const ended = await runKilled({ ...killed, operation, sandbox: copy, package: source });
    await verifySandbox(copy);
    const state = stateOf(copy);
    expect(
      states.some(other => isSame(state, other)),
      `${operation} killed ${killed.when} call ${killed.call}`,
    ).toBe(true);
    expect((await sandboxStatus(copy)).state).toBe('whole');
    return ended;
  });
  console.log(`${operation}: killed at ${points} points`);
}

/** Runs an operation again and again, each time killed one write later, until it is not; the number of times. */
async function killAtEachWrite(
  run: (killed: Pick<KilledOperation, 'call' | 'when'>) => Promise<'killed' | 'finished'>,
): Promise<number> {
  const points = await Promise.all(
    (['before', 'half-way', 'after'] as const).map(async when => {
      let call = 1;
      while ((await run({ call, when })) === 'killed') call++;
      return call - 1;
    }),
  );
  return points.reduce((sum, each) => sum + each, 0);
}

function isSame(a: ReturnType<typeof stateOf>, b: ReturnType<typeof stateOf>): boolean {
  return JSON.stringify(Object.entries(a)) === JSON.stringify(Object.entries(b));
}

function runKilled(killed: KilledOperation): Promise<'killed' | 'finished'> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, JSON.stringify(killed)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      if (status === 0) resolve('finished');
      else if (signal === 'SIGKILL' || process.platform === 'win32') resolve('killed');
      else reject(new Error(`${killed.operation} ended by itself, with status ${status}`));
    });
  });
}
