import type { PlacedFile } from '../draftFiles';
import { sameTarget } from '../sandbox/tree';
import type { Owned } from './owned';
import type { OwnedCount } from './record';
import { hasAnyUser, withUsers } from './users';

/** Takes a file that an install puts into its place, with the folders that are made for it. */
export function ownFile(
  { record }: Owned,
  { target, before, folders }: PlacedFile,
  digest: string,
  users: readonly string[],
): void {
  record.folders.push(...folders);
  const known = record.files.find(file => sameTarget(file.target, target));
  if (!known) record.files.push({ target, digest, original: before, users: [...users] });
  else {
    known.digest = digest;
    known.users = withUsers(known.users, users);
  }
}

/** Whether an install has brought a file that was not there before. */
export function hasBrought({ record }: Owned, target: string): boolean {
  return record.files.some(file => file.original === null && sameTarget(file.target, target));
}

/**
 * Takes one more use of a shared file.
 * @param before The uses that there are.
 * @returns False where one of these services is counted already.
 */
export function raiseCount(
  { record }: Owned,
  target: string,
  users: readonly string[],
  before: Pick<OwnedCount, 'others' | 'wasCounted'>,
): boolean {
  const known = record.counts.find(count => sameTarget(count.target, target));
  if (!known) {
    record.counts.push({ target, ...before, groups: [[...users]] });
    return true;
  }
  const own = known.groups.findIndex(group => hasAnyUser(group, users));
  if (own < 0) known.groups.push([...users]);
  else known.groups[own] = withUsers(known.groups[own] ?? [], users);
  return own < 0;
}
