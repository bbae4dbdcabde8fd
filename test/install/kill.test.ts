import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, install, sandboxStatus, verifySandbox } from '../../server/src/install/index';
import type { KilledOperation } from '../support/killedOperation';
import { acmePackage } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { copyOf, folderOf, newSandbox, stateOf } from '../support/workstation';

let program: string;

beforeAll(async () => {
  program = join(process.cwd(), 'out', 'killedOperation.mjs');
  await build({
    entryPoints: [join(__dirname, '../support/killedOperation.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
});

describe('a process that is killed at any of its writes', () => {
  it('leaves an install undone or done, never half', { timeout: 300_000 }, async () => {
    const { sandbox, source } = await workstation();
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

  it('leaves an undo done or undone', { timeout: 300_000 }, async () => {
    const { sandbox: before, source } = await workstation();
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

async function workstation(): Promise<Workstation> {
  const source = folderOf(
    acmePackage({
      'setup.ini': '[Files]\nACME32.DLL=System32\nREAD.ME=ProgramFiles\\Acme\n',
      'READ.ME': 'x',
    }),
  );
  return { sandbox: await newSandbox(), source };
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
      for (; (await run({ call, when })) === 'killed'; call++)
        expect(call, 'an operation that fails by itself').toBeLessThan(200);
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
    child.on('exit', code => resolve(code === 0 ? 'finished' : 'killed'));
  });
}
