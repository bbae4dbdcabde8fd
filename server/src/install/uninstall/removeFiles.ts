import * as l10n from '@vscode/l10n';
import type { Section } from '../../language/model/sectionIndex';
import { contentOf } from '../content';
import { sha256 } from '../digest';
import type { Draft } from '../draft';
import { imageOf } from '../mapisvc/ownedFile';
import type { OwnedFile } from '../owned/record';
import { hasUser, withoutUsers } from '../owned/users';
import { windowsPath } from '../sandbox/layout';
import { foldedFileName } from '../sandbox/tree';
import { removeListedFiles } from './removeListedFiles';

/**
 * Removes the files that a service has brought or lists in PR_SERVICE_DELETE_FILES, and the folders that were made for
 * them. What others use or have changed stays; what was in the place of a file before comes back.
 * @param section The service in MapiSvc.inf; undefined where it is no longer there.
 * @param stillUsed Folded targets of files that somebody has counted since.
 */
export async function removeFiles(
  draft: Draft,
  service: string,
  section: Section | undefined,
  stillUsed: ReadonlySet<string>,
): Promise<void> {
  const { record } = draft.owned;
  for (const file of record.files) {
    if (!hasUser(file.users, service)) continue;
    file.users = withoutUsers(file.users, [service]);
    if (file.users.length > 0) continue;
    if (stillUsed.has(foldedFileName(file.target)))
      draft.note(l10n.t('{path} stays: others use it.', { path: windowsPath(file.target) }));
    else await removeFile(draft, file);
  }
  if (section) await removeListedFiles(draft, section);
  record.files = record.files.filter(({ users }) => users.length > 0);
  await removeFolders(draft);
}

async function removeFile(draft: Draft, { target, digest, original }: OwnedFile): Promise<void> {
  const there = await draft.files.read(target);
  if (!there || original === digest) return;
  const image = original === null ? null : await imageOf(draft, target, original);
  if (sha256(there) !== digest || (original !== null && !image))
    draft.note(
      l10n.t('{path} stays: somebody has changed it since it was copied.', { path: windowsPath(target) }),
    );
  else if (image) await draft.files.put('restore-file', target, contentOf(image));
  else await draft.files.remove(target);
}

/** The folders that installs have made and that nothing is left in. */
async function removeFolders({ files, owned: { record }, removedFolders, sandbox }: Draft): Promise<void> {
  const left: string[] = [];
  for (const folder of record.folders.toSorted((a, b) => b.length - a.length)) {
    const { status, target } = await sandbox.tree.locate(folder);
    if (status?.kind !== 'folder') continue;
    const names = await sandbox.tree.list(target);
    const isEmpty = names.every(
      name => files.isRemoved(`${target}/${name}`) || removedFolders.includes(`${target}/${name}`),
    );
    if (isEmpty) removedFolders.unshift(target);
    else left.push(folder);
  }
  record.folders = left;
}
