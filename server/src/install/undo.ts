import * as l10n from '@vscode/l10n';
import { type Digest, sha256 } from './digest';
import { isMissing } from './fileSystem';
import { type Change, type JournalState, removeAll, writeState } from './journal';
import { reasonOf } from './message';
import { folderOf } from './sandbox/layout';
import type { Sandbox } from './sandbox/sandbox';
import type { StagedEntry } from './stage';

/*
 * 1. Undo looks at each file and not at what is said to have been done: it is right at any point of an operation,
 *    and however often it is interrupted and begun again.
 * 2. A file in one of the states that the operation brings it to gets its before-image back, by one rename.
 * 3. A file in any other state was changed by somebody else, and stays as it is. Where the operation had not yet touched
 *    it, that is all; else undo is stuck.
 */

/** What became of an undo. */
export interface Undone {
  readonly state: 'rolled-back' | 'stuck';
  /** What stands in the way; empty where nothing does. */
  readonly messages: readonly string[];
}

/** Brings every file of an operation back to what it was, last changed first, and notes that in the journal. */
export async function undo(sandbox: Sandbox, entry: StagedEntry): Promise<Undone> {
  const { changes, folders, removedFolders } = entry.state;
  const messages: string[] = [];
  const attempt = async (work: Promise<string | null>) => {
    const message = await work.catch(reasonOf);
    if (message !== null) messages.push(message);
  };
  for (const folder of removedFolders) await attempt(remake(sandbox, folder));
  for (const change of changes.toReversed()) await attempt(restore(sandbox, entry.folder, change));
  for (const folder of folders.toReversed()) await attempt(removeEmpty(sandbox, folder));
  const touched = [...changes.map(({ target }) => target), ...folders, ...removedFolders];
  for (const folder of new Set(touched.map(folderOf))) await attempt(flush(sandbox, folder));
  const state = messages.length > 0 ? 'stuck' : 'rolled-back';
  await close(sandbox, entry, state, messages);
  return { state, messages };
}

/** What others have changed since an operation was carried out, file by file; empty where undo would bring all back. */
export async function changedSince(sandbox: Sandbox, { changes }: JournalState): Promise<readonly string[]> {
  const targets: string[] = [];
  for (const { target, after } of changes)
    if ((await digestOf(sandbox, target)) !== after.at(-1)) targets.push(target);
  return targets;
}

/** The files of an operation that undo could not bring back, as the journal has lost what they were. */
export async function lostSince(
  sandbox: Sandbox,
  { folder, state }: StagedEntry,
): Promise<readonly string[]> {
  const targets: string[] = [];
  for (const change of state.changes)
    if (!(await hasImage(sandbox, folder, change))) targets.push(change.target);
  return targets;
}

/** Removes what an entry no longer needs when it can no longer be undone. */
export async function removeImages(sandbox: Sandbox, folder: string): Promise<void> {
  await removeAll(sandbox, `${folder}/before`);
  await removeAll(sandbox, `${folder}/new`);
}

export async function digestOf({ tree }: Sandbox, target: string): Promise<Digest> {
  const bytes = await tree.read(target);
  return bytes && sha256(bytes);
}

/** Null, or what stands in the way. */
async function restore(sandbox: Sandbox, folder: string, change: Change): Promise<string | null> {
  const {
    host: { fileSystem },
    tree,
  } = sandbox;
  const { target, before, after, next, image, mode } = change;
  const path = tree.path(target);
  const now = await digestOf(sandbox, target);
  if (now === before) return null;
  if (!after.includes(now)) {
    if (next !== null && (await fileSystem.status(tree.path(`${folder}/${next}`)))) return null;
    return l10n.t('{path} was changed by somebody else meanwhile, and stays as it is.', { path });
  }
  if (image === null) await fileSystem.removeFile(path);
  else {
    if (!(await hasImage(sandbox, folder, change)))
      return l10n.t('{path} cannot be brought back: its before-image in the journal is missing or damaged.', {
        path,
      });
    const kept = tree.path(`${folder}/${image}`);
    if (mode !== null) await fileSystem.setMode(kept, mode);
    await fileSystem.rename(kept, path);
  }
  return null;
}

/** Whether the bytes that a file had before are in the journal; true where there was no file. */
async function hasImage(sandbox: Sandbox, folder: string, { before, image }: Change): Promise<boolean> {
  return image === null || (await digestOf(sandbox, `${folder}/${image}`)) === before;
}

async function remake({ host: { fileSystem }, tree }: Sandbox, folder: string): Promise<null> {
  if (!(await fileSystem.status(tree.path(folder)))) await fileSystem.makeFolder(tree.path(folder));
  return null;
}

async function removeEmpty({ host: { fileSystem }, tree }: Sandbox, folder: string): Promise<null> {
  const path = tree.path(folder);
  try {
    if ((await fileSystem.list(path)).length === 0) await fileSystem.removeFolder(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return null;
}

/** Flushes a folder that is still there. */
async function flush({ host: { fileSystem }, tree }: Sandbox, folder: string): Promise<null> {
  if (await fileSystem.status(tree.path(folder))) await fileSystem.flushFolder(tree.path(folder));
  return null;
}

/** The files are back whatever happens here: an entry that stays open is closed by the next recovery. */
async function close(
  sandbox: Sandbox,
  { folder, state }: StagedEntry,
  reached: Undone['state'],
  messages: readonly string[],
): Promise<void> {
  try {
    await writeState(sandbox, folder, { ...state, state: reached, messages: [...messages] });
    if (reached === 'rolled-back') await removeImages(sandbox, folder);
  } catch {
    return;
  }
}
