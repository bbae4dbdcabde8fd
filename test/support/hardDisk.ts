import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createSandbox,
  install,
  nodeHost,
  planInstall,
  sandboxStatus,
  verifySandbox,
} from '../../server/src/install/index';
import { reasonOf } from '../../server/src/install/message';

/*
 * Tries installs where the disk does not play along, on a small disk of its own; what became of them is printed as JSON.
 * For a process that may mount file systems, such as one of `unshare --mount`.
 */

/** What became of one try. */
export interface Try {
  /** What was in the way. */
  readonly hardship: string;
  /** The outcome's state, or `failed` where the operation did not begin. */
  readonly state: string;
  readonly messages: string;
  /** Whether the sandbox was as before, after the next command had recovered it. */
  readonly isAsBefore: boolean;
}

const [disk = '', source = ''] = process.argv.slice(2);
const sandbox = join(disk, 'box');
const ballast = join(disk, 'ballast');

void run();

async function run(): Promise<void> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', disk]);
  const tries: Try[] = [];
  for (let free = 0; tries.at(-1)?.state !== 'applied'; free++) tries.push(await tryWithFree(free));
  for (const folder of ['', 'journal', 'drive_c/Windows/System32', 'registry'])
    tries.push(await tryReadOnly(folder));
  process.stdout.write(JSON.stringify(tries));
}

/** @param pages How many blocks of the disk are free. */
async function tryWithFree(pages: number): Promise<Try> {
  await renew();
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail - pages) * bsize));
  return tried(`${pages} pages`, () => rmSync(ballast));
}

async function tryReadOnly(folder: string): Promise<Try> {
  await renew();
  const path = join(sandbox, folder);
  execFileSync('mount', ['--bind', path, path]);
  execFileSync('mount', ['-o', 'remount,ro,bind', path]);
  await planInstall({ package: source, sandbox });
  await sandboxStatus(sandbox);
  return tried(`read-only ${folder}`, () => void execFileSync('umount', [path]));
}

async function renew(): Promise<void> {
  rmSync(sandbox, { recursive: true, force: true });
  mkdirSync(sandbox);
  await createSandbox(sandbox, nodeHost);
}

async function tried(hardship: string, end: () => void): Promise<Try> {
  const before = stateText();
  const { state, messages } = await install({ package: source, sandbox }).catch((error: unknown) => ({
    state: 'failed',
    messages: [reasonOf(error)],
  }));
  end();
  const isWhole = (await verifySandbox(sandbox)).state === 'whole';
  return { hardship, state, messages: messages.join('\n'), isAsBefore: isWhole && stateText() === before };
}

/** All files but those of the journal, with their bytes. */
function stateText(): string {
  const paths = readdirSync(sandbox, { recursive: true, encoding: 'utf8' }).toSorted();
  return JSON.stringify(
    paths
      .filter(path => !path.startsWith('journal'))
      .map(path => {
        const full = join(sandbox, path);
        return [path, statSync(full).isDirectory() ? null : readFileSync(full, 'latin1')];
      }),
  );
}
