import * as l10n from '@vscode/l10n';
import { decode } from '../../language/text/encoding';
import { spliceBytes } from '../../language/text/splice';
import { contentOf } from '../content';
import { sha256 } from '../digest';
import type { Draft } from '../draft';
import { mapisvcTargets } from '../mapisvc/locations';
import { imageOf, originalsOf, ownershipOf, putOwnership } from '../mapisvc/ownedFile';
import type { MapisvcOwnership } from '../mapisvc/ownership';
import { type Released, release } from '../mapisvc/release';
import { SectionWriter } from '../mapisvc/sectionWriter';
import { SKELETON } from '../mapisvc/skeleton';
import { Refusal } from '../refusal';

/** Takes the entries of a service out of each MapiSvc.inf. What others have added stays. */
export async function removeEntries(draft: Draft, service: string): Promise<void> {
  for (const target of await mapisvcTargets(draft.sandbox)) {
    const bytes = await draft.files.read(target);
    if (bytes) await removeFrom(draft, target, bytes, service);
  }
}

async function removeFrom(draft: Draft, target: string, bytes: Uint8Array, service: string): Promise<void> {
  const model = draft.model(bytes);
  const ownership = ownershipOf(draft, target, sha256(bytes));
  const originals = await originalsOf(draft, target, ownership);
  if (model.isService(service) && !ownership.knows(service)) ownership.adopt(model, service);
  const writer = new SectionWriter(model);
  const released = release(writer, ownership, [service], null, originals);
  report(draft, target, released);
  const { codePage } = draft.sandbox.settings;
  const after = await asBefore(draft, ownership, spliceBytes(bytes, writer.edits(), codePage));
  if (after) await draft.files.put('write-entries', target, contentOf(after));
  else await draft.files.remove(target);
  putOwnership(draft, ownership);
}

function report(draft: Draft, target: string, { changed, shared }: Released): void {
  if (changed.length > 0)
    throw new Refusal(
      'changed-since',
      l10n.t(
        'Somebody has changed entries of the service in {target} since it was installed: {entries}. Nothing was removed. Remove these entries, or set them back, and try again.',
        { target, entries: changed.map(({ section, key }) => `[${section}] ${key}`).join(', ') },
      ),
    );
  for (const name of shared)
    draft.note(l10n.t('Section [{name}] stays: it holds entries that somebody else has added.', { name }));
}

/**
 * What is left of a file once nothing in it is owned: where no more than the line end is new that installs have put
 * behind its last line, the bytes from before. Null where an install has made the file.
 */
async function asBefore(
  draft: Draft,
  ownership: MapisvcOwnership,
  bytes: Uint8Array,
): Promise<Uint8Array | null> {
  if (ownership.record()) return bytes;
  const { text } = decode(bytes, draft.sandbox.settings.codePage);
  if (ownership.original === null) return text === SKELETON ? null : bytes;
  const image = await imageOf(draft, ownership.target, ownership.original);
  if (!image) return bytes;
  const before = decode(image, draft.sandbox.settings.codePage).text;
  return text.startsWith(before) && /^(\r\n|\r|\n)$/.test(text.slice(before.length)) ? image : bytes;
}
