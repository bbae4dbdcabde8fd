import * as l10n from '@vscode/l10n';
import { eachAtOnce } from './atOnce';
import { sha256 } from './digest';
import {
  type Change,
  type JournalState,
  jsonBytes,
  nextEntryFolder,
  readJournal,
  removeAll,
  writePlan,
  writeState,
} from './journal';
import { shown } from './message';
import { ANSWERS_FILE, OWNED_FILE, type Owned } from './owned/owned';
import type { Operation, Plan } from './plan';
import type { Prepared } from './prepared';
import { Refusal } from './refusal';
import type { Sandbox } from './sandbox/sandbox';
import { foldedFileName } from './sandbox/tree';

/** An operation that stands in the journal, ready to be carried out. */
export interface StagedEntry {
  readonly folder: string;
  readonly state: JournalState;
}

/**
 * Writes an operation into the journal, with all before-images and new files, flushed. Nothing else is touched; where
 * it fails, the journal is as it was.
 */
export async function stage(sandbox: Sandbox, prepared: Prepared): Promise<StagedEntry> {
  const folder = nextEntryFolder(await readJournal(sandbox), prepared.plan.operation);
  try {
    await makeEntry(sandbox, folder, prepared.plan);
    const changes = await keepBefore(sandbox, folder, operationsOf(prepared.plan));
    await writeAfter(sandbox, folder, prepared, changes);
    if (prepared.owned) await writeOwned(sandbox, folder, prepared.owned);
    for (const part of ['/before', '/new', '', '/..'])
      await sandbox.host.fileSystem.flushFolder(sandbox.tree.path(folder + part));
    const state = stateOf(prepared, changes, sandbox.host.now());
    await writeState(sandbox, folder, state);
    return { folder, state };
  } catch (error) {
    await discard(sandbox, folder);
    throw error;
  }
}

/** The place of an operation's new file in the entry, until it takes its own. */
export function newFile(index: number): string {
  return `new/${numbered(index)}`;
}

/** All operations of a plan, in order. */
export function operationsOf(plan: Plan): readonly Operation[] {
  return plan.steps.flatMap(step => step.operations);
}

/** Whatever stays, as the disk may be what failed, has no state: the next recovery takes it for waste. */
async function discard(sandbox: Sandbox, folder: string): Promise<void> {
  try {
    await removeAll(sandbox, folder);
  } catch {
    return;
  }
}

async function makeEntry({ host, tree }: Sandbox, folder: string, plan: Plan): Promise<void> {
  for (const part of ['', '/before', '/new']) await host.fileSystem.makeFolder(tree.path(folder + part));
  await writePlan({ host, tree }, folder, plan);
}

/** One change for each file, whatever the number of operations on it. */
async function keepBefore(
  sandbox: Sandbox,
  folder: string,
  operations: readonly Operation[],
): Promise<Change[]> {
  const changes = new Map<string, Change>();
  for (const [index, { target, before, after }] of operations.entries()) {
    const known = changes.get(foldedFileName(target));
    if (known) known.after.push(after);
    else
      changes.set(foldedFileName(target), {
        target,
        before,
        after: [after],
        next: after === null ? null : newFile(index),
        ...(await keepImage(sandbox, folder, target, before, changes.size)),
      });
  }
  return [...changes.values()];
}

async function keepImage(
  { host: { fileSystem }, tree }: Sandbox,
  folder: string,
  target: string,
  before: string | null,
  index: number,
): Promise<Pick<Change, 'image' | 'mode'>> {
  if (before === null) return { image: null, mode: null };
  const { path, status } = await tree.locate(target);
  const bytes = await fileSystem.readFile(path);
  if (sha256(bytes) !== before)
    throw new Refusal('outdated-plan', l10n.t('{path} has changed meanwhile. Try again.', { path }));
  const image = `before/${numbered(index)}`;
  await fileSystem.writeNewFile(tree.path(`${folder}/${image}`), bytes, OWNER_ONLY);
  return { image, mode: status?.mode ?? null };
}

const OWNER_ONLY = 0o600;

async function writeAfter(
  { host, tree }: Sandbox,
  folder: string,
  { plan, contents }: Prepared,
  changes: readonly Change[],
): Promise<void> {
  const modes = new Map(changes.map(({ target, mode }) => [foldedFileName(target), mode ?? undefined]));
  await eachAtOnce(operationsOf(plan).entries(), async ([index, { target, after }]) => {
    if (after === null) return;
    const bytes = await contents.get(after)!.read();
    const path = tree.path(`${folder}/${newFile(index)}`);
    await host.fileSystem.writeNewFile(path, bytes, modes.get(foldedFileName(target)));
  });
}

async function writeOwned({ host, tree }: Sandbox, folder: string, owned: Owned): Promise<void> {
  const { fileSystem } = host;
  await fileSystem.writeNewFile(tree.path(`${folder}/${ANSWERS_FILE}`), owned.answers.toBytes(), OWNER_ONLY);
  await fileSystem.writeNewFile(tree.path(`${folder}/${OWNED_FILE}`), jsonBytes(owned.record));
}

function stateOf(
  { plan, services, profile, removedFolders }: Prepared,
  changes: readonly Change[],
  now: Date,
): JournalState {
  return {
    version: 1,
    operation: plan.operation,
    state: 'applying',
    started: now.toISOString(),
    changes: [...changes],
    folders: operationsOf(plan).flatMap(({ folders }) => folders),
    removedFolders: [...removedFolders],
    services: services.map(shown),
    ...(profile !== undefined && { profile: shown(profile) }),
    messages: [],
  };
}

function numbered(index: number): string {
  return String(index + 1).padStart(4, '0');
}
