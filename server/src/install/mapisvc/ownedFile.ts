import type { Model } from '../../language/model/model';
import { type Digest, sha256 } from '../digest';
import type { Draft } from '../draft';
import { sameTarget } from '../sandbox/tree';
import { MapisvcOwnership } from './ownership';
import type { Originals } from './release';

/** What installs own of a MapiSvc.inf. @param now The file as it is. */
export function ownershipOf({ owned }: Draft, target: string, now: Digest): MapisvcOwnership {
  const record = owned.record.mapisvc.find(file => sameTarget(file.target, target));
  return new MapisvcOwnership(target, record, now);
}

/** Notes what is owned of a MapiSvc.inf from now on. */
export function putOwnership({ owned: { record } }: Draft, ownership: MapisvcOwnership): void {
  const file = ownership.record();
  record.mapisvc = [
    ...record.mapisvc.filter(({ target }) => !sameTarget(target, ownership.target)),
    ...(file ? [file] : []),
  ];
}

/** The files as they were before an install replaced entries that are owned now. */
export async function originalsOf(
  draft: Draft,
  target: string,
  ownership: MapisvcOwnership,
): Promise<Originals> {
  const originals = new Map<string, Model>();
  for (const { original } of ownership.entries) {
    const bytes =
      original === null || originals.has(original) ? null : await imageOf(draft, target, original);
    if (bytes && original !== null) originals.set(original, draft.model(bytes));
  }
  return originals;
}

/** The bytes that a file had before an operation changed it; null where the journal does not have them any more. */
export async function imageOf(
  { owned, sandbox }: Draft,
  target: string,
  digest: string,
): Promise<Uint8Array | null> {
  const image = owned.imageOf(target, digest);
  const bytes = image === null ? null : await sandbox.tree.read(image);
  return bytes && sha256(bytes) === digest ? bytes : null;
}
