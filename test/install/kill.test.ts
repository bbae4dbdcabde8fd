import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { install, sandboxStatus, verifySandbox } from '../../server/src/install/index';
import type { KilledOperation } from '../support/killedOperation';
import { acmePackage } from '../support/samplePackage';
import { testHost } from '../support/testHost';
import { folderOf, newSandbox, stateOf } from '../support/workstation';

let program: string;

beforeAll(async () => {
  program = join(process.cwd(), 'out', 'killedOperation.mjs');
  await build({
    entryPoints: [join(__dirname, '../support/killedOperation.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
});

describe('a process that is killed at any of its writes', () => {
  it('leaves an install undone or done, never half', { timeout: 300_000 }, async () => {
    const { sandbox, source } = await workstation();
    const after = folderCopy(sandbox);
    await install({ package: source, sandbox: after, haveDisk: true }, {}, testHost());
    await killEverywhere('install', { sandbox, source }, [sandbox, after]);
  });

  it('leaves an undo done or undone', { timeout: 300_000 }, async () => {
    const { sandbox: before, source } = await workstation();
    const sandbox = folderCopy(before);
    await install({ package: source, sandbox });
    await killEverywhere('rollback', { sandbox, source }, [before, sandbox]);
  });

  it('leaves a reset done or undone', { timeout: 300_000 }, async () => {
    const { sandbox: before, source } = await workstation();
    const sandbox = folderCopy(before);
    await install({ package: source, sandbox });
    await killEverywhere('reset', { sandbox, source }, [before, sandbox]);
  });

  it('leaves a recovery that the next one ends', { timeout: 300_000 }, async () => {
    const { sandbox: before, source } = await workstation();
    const sandbox = folderCopy(before);
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

function folderCopy(sandbox: string): string {
  const copy = join(folderOf({}), 'sandbox');
  cpSync(sandbox, copy, { recursive: true });
  return copy;
}

/** An operation that fails by itself would never come to its end. */
const MOST_CALLS = 200;

/** Kills at each write, recovers, and looks for one of the states that are allowed. */
async function killEverywhere(
  operation: KilledOperation['operation'],
  { sandbox, source }: Workstation,
  allowed: readonly string[],
): Promise<void> {
  const states = allowed.map(stateOf);
  let points = 0;
  for (const when of ['before', 'half-way', 'after'] as const) {
    for (let call = 1; call <= MOST_CALLS; call++) {
      const copy = folderCopy(sandbox);
      const ended = await runKilled({ operation, sandbox: copy, package: source, call, when });
      await verifySandbox(copy);
      const state = stateOf(copy);
      expect(
        states.some(other => isSame(state, other)),
        `${operation} killed ${when} call ${call}`,
      ).toBe(true);
      expect((await sandboxStatus(copy)).state).toBe('whole');
      if (ended === 'finished') break;
      expect(call).toBeLessThan(MOST_CALLS);
      points++;
    }
  }
  console.log(`${operation}: killed at ${points} points`);
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
