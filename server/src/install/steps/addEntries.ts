import { analyze, type Model } from '../../language/model/model';
import { parse } from '../../language/syntax/parse';
import { encode, encodingOf, UnencodableTextError } from '../../language/text/encoding';
import { spliceBytes } from '../../language/text/splice';
import { contentOf } from '../content';
import { sha256 } from '../digest';
import type { Draft } from '../draft';
import { mapisvcTargets } from '../mapisvc/locations';
import { mergeMapisvc } from '../mapisvc/merge';
import { originalsOf, ownershipOf, putOwnership } from '../mapisvc/ownedFile';
import { SKELETON } from '../mapisvc/skeleton';
import { Refusal } from '../refusal';
import type { Step } from './step';

/** Adds the package's entries to MapiSvc.inf; where a workstation has several, to each. */
export const addEntries: Step = {
  name: 'entries',
  async plan(draft, { mapisvc }) {
    for (const target of await mapisvcTargets(draft.sandbox)) await addTo(draft, target, mapisvc);
  },
};

async function addTo(draft: Draft, target: string, brought: Model): Promise<void> {
  const { codePage } = draft.sandbox.settings;
  const there = (await draft.mapisvc(target)) ?? analyze(parse(SKELETON));
  const before = await draft.files.read(target);
  const bytes = before ?? encode(SKELETON, encodingOf(new Uint8Array(), codePage));
  const ownership = ownershipOf(draft, target, before && sha256(before));
  const originals = await originalsOf(draft, target, ownership);
  const { edits, notes } = mergeMapisvc(there, brought, ownership, originals);
  for (const note of notes) draft.note(note);
  try {
    await draft.files.put('write-entries', target, contentOf(spliceBytes(bytes, edits, codePage)));
  } catch (error) {
    if (error instanceof UnencodableTextError) throw new Refusal('not-in-code-page', error.message);
    throw error;
  }
  putOwnership(draft, ownership);
}
