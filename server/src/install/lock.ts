import { setTimeout as pause } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { errorCode, isMissing } from './fileSystem';
import { Refusal } from './refusal';
import { JOURNAL } from './sandbox/layout';
import type { Sandbox } from './sandbox/sandbox';

/*
 * The lock of a sandbox is the file journal/lock.json, which exists while an operation runs.
 *
 * 1. Whoever makes the file has the lock: the system lets only one make it.
 * 2. It names its process by number and start, and the operation of it. When that process is gone, the lock is stale, and the next one takes it away.
 * 3. A stale lock is taken away by renaming it, which only one can do, and looked at again before it is removed.
 */

const LOCK = `${JOURNAL}/lock.json`;

const ownerSchema = v.object({
  pid: v.number(),
  start: v.string(),
  host: v.string(),
  /** Which operation of the process it is. */
  operation: v.optional(v.number()),
});

/** The process that holds the lock of a sandbox. */
export type LockOwner = v.InferOutput<typeof ownerSchema>;

/**
 * Runs an operation while nobody else can run one on the same sandbox.
 * @param wait How long to wait for another one to end, in milliseconds.
 * @throws Refusal where somebody else holds the lock for longer.
 */
export async function withLock<T>(sandbox: Sandbox, wait: number, run: () => Promise<T>): Promise<T> {
  await makeJournal(sandbox);
  const operation = ++operations;
  running.add(operation);
  try {
    await acquire(sandbox, operation, wait);
    try {
      return await run();
    } finally {
      await release(sandbox);
    }
  } finally {
    running.delete(operation);
  }
}

/** Who holds the lock; null where nobody does, or a process that is gone. Changes nothing. */
export async function lockOwner(sandbox: Sandbox): Promise<LockOwner | null> {
  const found = await readLock(sandbox);
  return found && (await isHeld(sandbox, found)) ? found.owner : null;
}

/** The operations of this process, by number, that run or wait for their lock; a lock of another one is stale. */
const running = new Set<number>();
let operations = 0;

const POLL = 50;

/** A lock that is there but has no content yet is given this long, in milliseconds, to get it. */
const PATIENCE = 1000;

async function makeJournal({ host: { fileSystem }, tree }: Sandbox): Promise<void> {
  if (!(await fileSystem.status(tree.path(JOURNAL)))) await fileSystem.makeFolder(tree.path(JOURNAL));
}

async function acquire(sandbox: Sandbox, operation: number, wait: number): Promise<void> {
  const { fileSystem } = sandbox.host;
  const self = { ...(await sandbox.host.thisProcess()), host: sandbox.host.name, operation };
  const bytes = new TextEncoder().encode(`${JSON.stringify(self)}\n`);
  for (let waited = 0; ; waited += POLL) {
    try {
      return await fileSystem.writeNewFile(sandbox.tree.path(LOCK), bytes);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const found = await readLock(sandbox);
    if (found && !(await isHeld(sandbox, found)) && (found.owner || waited >= PATIENCE))
      await takeAway(sandbox, found);
    else if (waited >= Math.max(wait, found?.owner ? 0 : PATIENCE)) throw busy(sandbox, found?.owner ?? null);
    else await pause(POLL);
  }
}

/** A lock that cannot be removed is stale from now on, and does no harm. */
async function release(sandbox: Sandbox): Promise<void> {
  try {
    await sandbox.host.fileSystem.removeFile(sandbox.tree.path(LOCK));
  } catch {
    return;
  }
}

interface FoundLock {
  readonly text: string;
  /** Null where the file says nothing that can be read. */
  readonly owner: LockOwner | null;
}

async function readLock(sandbox: Sandbox, target = LOCK): Promise<FoundLock | null> {
  let text: string;
  try {
    text = new TextDecoder().decode(await sandbox.host.fileSystem.readFile(sandbox.tree.path(target)));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    return { text, owner: v.parse(ownerSchema, JSON.parse(text)) };
  } catch {
    return { text, owner: null };
  }
}

/** Only processes of this computer can be looked for; those of others count as running. */
async function isHeld({ host }: Sandbox, { owner }: FoundLock): Promise<boolean> {
  if (!owner) return false;
  if (owner.host !== host.name) return true;
  const self = await host.thisProcess();
  const isOwn = owner.pid === self.pid && owner.start === self.start;
  return isOwn ? running.has(owner.operation ?? 0) : host.isRunning(owner);
}

async function takeAway(sandbox: Sandbox, stale: FoundLock): Promise<void> {
  const { fileSystem } = sandbox.host;
  const aside = `${JOURNAL}/lock-${Buffer.from(sandbox.host.randomBytes(8)).toString('hex')}.json`;
  try {
    await fileSystem.rename(sandbox.tree.path(LOCK), sandbox.tree.path(aside));
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  const taken = await readLock(sandbox, aside);
  if (taken?.text === stale.text) await fileSystem.removeFile(sandbox.tree.path(aside));
  else await fileSystem.rename(sandbox.tree.path(aside), sandbox.tree.path(LOCK));
}

function busy(sandbox: Sandbox, owner: LockOwner | null): Refusal {
  const lock = sandbox.tree.path(LOCK);
  if (!owner)
    return new Refusal(
      'busy',
      l10n.t('Another operation on the sandbox is running. If there is none, delete {lock}.', { lock }),
    );
  return new Refusal(
    'busy',
    owner.host === sandbox.host.name
      ? l10n.t(
          'Another operation on the sandbox is running, in process {pid}. Try again when it has ended.',
          { pid: owner.pid },
        )
      : l10n.t(
          'Another operation on the sandbox is running, in process {pid} of {host}. If it is not, delete {lock}.',
          { pid: owner.pid, host: owner.host, lock },
        ),
  );
}
