import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import type { Plan } from './plan';
import { Refusal } from './refusal';
import { JOURNAL } from './sandbox/layout';
import type { Sandbox } from './sandbox/sandbox';

/*
 * The journal of a sandbox: a folder for each operation.
 *
 *     journal/0001-install/plan.json    what was to be done
 *                          state.json   how far it is, and what it takes to undo it
 *                          before/0001  the bytes of a file before the operation; readable by its owner only
 *                          new/0001     the bytes of a file after it, until they take their place
 *                          owned.json   what installs own from then on, where that changes (owned/record.ts)
 *
 * 1. Before state.json stands there, flushed, nothing outside of the entry has been touched.
 * 2. When it does, all before-images and new files are in the entry, flushed.
 * 3. state.json is replaced in one step, so it is always whole.
 * 4. So an entry without state.json is waste, one that says `applying` or `undoing` is to be undone, and all others are at rest.
 */

const digest = v.nullable(v.string());

/** Below the drive or the registry, and no way out: whoever wrote the file, nothing outside of the sandbox is touched. */
const targetPath = v.pipe(
  v.string(),
  v.regex(/^(drive_c|registry)(\/[^/\\:]+)*$/),
  v.check(path => !path.split('/').includes('..')),
);

const inEntry = v.pipe(v.string(), v.regex(/^(before|new)\/\d+$/));

const changeSchema = v.object({
  target: targetPath,
  before: digest,
  /** The states that the operation brings the file to, in turn. */
  after: v.array(digest),
  /** The new file that takes its place first; while it is still there, the operation has not touched the target. */
  next: v.nullable(inEntry),
  /** The before-image; null where there was no file. Both are paths in the entry. */
  image: v.nullable(inEntry),
  /** The permission bits that the file had. */
  mode: v.nullable(v.number()),
});

const stateSchema = v.object({
  version: v.literal(1),
  operation: v.string(),
  state: v.picklist(['applying', 'applied', 'undoing', 'rolled-back', 'stuck']),
  /** When the operation began, ISO 8601. */
  started: v.string(),
  changes: v.array(changeSchema),
  /** The folders that the operation makes, and those that it removes, outermost first. */
  folders: v.array(targetPath),
  removedFolders: v.array(targetPath),
  /** The services that the operation is about. */
  services: v.array(v.string()),
  /** The profile that it is about, if it is about one. */
  profile: v.exactOptional(v.string()),
  messages: v.array(v.string()),
});

/** A file that an operation changes, and what it takes to bring it back. */
export type Change = v.InferOutput<typeof changeSchema>;
export type JournalState = v.InferOutput<typeof stateSchema>;

/** One operation in the journal. */
export interface JournalEntry {
  /** The entry's folder, as a target: `journal/0001-install`. */
  readonly folder: string;
  readonly number: number;
  /** Null where the operation was ended before it began. */
  readonly state: JournalState | null;
}

/** The entries of a journal, oldest first; whatever else lies there is left out. */
export async function readJournal(sandbox: Sandbox): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (const name of await sandbox.tree.list(JOURNAL)) {
    const match = /^(\d{4,})-[a-z-]+$/.exec(name);
    if (!match) continue;
    const folder = `${JOURNAL}/${name}`;
    entries.push({ folder, number: Number(match[1]), state: await readState(sandbox, folder) });
  }
  return entries.sort((a, b) => a.number - b.number);
}

/** The folder of the next operation. */
export function nextEntryFolder(entries: readonly JournalEntry[], operation: string): string {
  const number = (entries.at(-1)?.number ?? 0) + 1;
  return `${JOURNAL}/${String(number).padStart(4, '0')}-${operation}`;
}

/** Writes the plan of a new entry, for people to read. */
export function writePlan(
  { host, tree }: Pick<Sandbox, 'host' | 'tree'>,
  folder: string,
  plan: Plan,
): Promise<void> {
  return host.fileSystem.writeNewFile(tree.path(`${folder}/plan.json`), jsonBytes(plan));
}

/** The plan of an entry, as it was written. */
export async function readPlan(sandbox: Sandbox, folder: string): Promise<Plan> {
  const bytes = await sandbox.tree.read(`${folder}/plan.json`);
  return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as Plan;
}

/** Puts a new state in the place of the one that an entry has; flushed when the call returns. */
export async function writeState(sandbox: Sandbox, folder: string, state: JournalState): Promise<void> {
  const { fileSystem } = sandbox.host;
  const path = sandbox.tree.path(`${folder}/state.json`);
  const next = sandbox.tree.path(`${folder}/state.new`);
  await removeAll(sandbox, `${folder}/state.new`);
  await fileSystem.writeNewFile(next, jsonBytes(state));
  await fileSystem.rename(next, path);
  await fileSystem.flushFolder(sandbox.tree.path(folder));
}

/**
 * Removes what stands at a target with all below it; a link goes, and not what it leads to. Right however often it is
 * interrupted and called again.
 */
export async function removeAll(sandbox: Sandbox, target: string): Promise<void> {
  const { fileSystem } = sandbox.host;
  const path = sandbox.tree.path(target);
  const status = await fileSystem.status(path);
  if (!status) return;
  if (status.kind !== 'folder') return fileSystem.removeFile(path);
  for (const name of await sandbox.tree.list(target)) await removeAll(sandbox, `${target}/${name}`);
  await fileSystem.removeFolder(path);
}

async function readState(sandbox: Sandbox, folder: string): Promise<JournalState | null> {
  const bytes = await sandbox.tree.read(`${folder}/state.json`);
  if (!bytes) return null;
  try {
    return v.parse(stateSchema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !v.isValiError(error)) throw error;
    throw new Refusal(
      'bad-journal',
      l10n.t('{file} cannot be read. This program did not write it so; nothing is changed.', {
        file: sandbox.tree.path(`${folder}/state.json`),
      }),
    );
  }
}

/** A value as the journal writes it. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
