import { type Digest, sha256 } from './digest';
import { type JournalEntry, type JournalState, readJournal } from './journal';
import { type LockOwner, lockOwner } from './lock';
import { isInterrupted } from './recover';
import { DRIVE, REGISTRY_FILES } from './sandbox/layout';
import type { Sandbox } from './sandbox/sandbox';
import type { SandboxSettings } from './sandbox/settings';
import { foldedFileName } from './sandbox/tree';

/** How a sandbox is, as far as reading tells. */
export interface SandboxStatus {
  readonly sandbox: string;
  /** `interrupted`: the next command that writes undoes an operation first. `busy`: an operation is running. */
  readonly state: 'whole' | 'interrupted' | 'busy';
  readonly owner: LockOwner | null;
  readonly settings: SandboxSettings;
  /** The operations, oldest first. */
  readonly history: readonly PastOperation[];
}

export interface PastOperation {
  /** The folder's name in the journal. */
  readonly entry: string;
  readonly operation: string;
  readonly state: JournalState['state'];
  /** ISO 8601. */
  readonly started: string;
  readonly services: readonly string[];
  /** The profile that it was about; null for an operation on the workstation. */
  readonly profile: string | null;
}

/** A file that is not as the journal says. */
export interface Deviation {
  readonly target: string;
  readonly change: 'changed' | 'missing' | 'added';
}

/** The state of a sandbox; reads only. */
export async function readStatus(sandbox: Sandbox): Promise<SandboxStatus> {
  const owner = await lockOwner(sandbox);
  const entries = await readJournal(sandbox);
  const state = owner ? 'busy' : isInterrupted(entries) ? 'interrupted' : 'whole';
  return { sandbox: sandbox.root, state, owner, settings: sandbox.settings, history: entries.flatMap(past) };
}

/** What others have changed since the last operation, sorted. The journal must be at rest. */
export async function deviations(sandbox: Sandbox): Promise<readonly Deviation[]> {
  const expected = expectedFiles(await readJournal(sandbox));
  const found: Deviation[] = [];
  for (const target of await presentFiles(sandbox)) {
    const digest = expected.get(foldedFileName(target))?.digest ?? null;
    expected.delete(foldedFileName(target));
    if (digest === null) found.push({ target, change: 'added' });
    else if (sha256((await sandbox.tree.read(target)) ?? new Uint8Array()) !== digest)
      found.push({ target, change: 'changed' });
  }
  for (const { target, digest } of expected.values())
    if (digest !== null) found.push({ target, change: 'missing' });
  return found.sort((a, b) => (a.target < b.target ? -1 : 1));
}

function past({ folder, state }: JournalEntry): PastOperation[] {
  if (!state) return [];
  const { operation, started, services, profile = null } = state;
  const entry = folder.slice(folder.indexOf('/') + 1);
  return [{ entry, operation, state: state.state, started, services, profile }];
}

/** By folded target, what the last operation has left. */
function expectedFiles(
  entries: readonly JournalEntry[],
): Map<string, { readonly target: string; readonly digest: Digest }> {
  const expected = new Map<string, { readonly target: string; readonly digest: Digest }>();
  for (const { state } of entries)
    for (const { target, after } of state?.state === 'applied' ? state.changes : [])
      expected.set(foldedFileName(target), { target, digest: after.at(-1) ?? null });
  return expected;
}

async function presentFiles({ tree }: Sandbox): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const target of tree.walk(DRIVE)) if (!target.endsWith('/')) files.push(target);
  for (const target of Object.values(REGISTRY_FILES))
    if ((await tree.locate(target)).status) files.push(target);
  return files;
}
