import { fileEdits } from '../fixes/fix';
import { entryAt } from '../model/cursor';
import type { Model } from '../model/model';
import type { TextEdit } from '../text/edit';
import { copyProvider } from './refactor/copyProvider';
import { extractProperty, moveProperty } from './refactor/moveProperty';
import type { EntryPlace, RefactoringKind } from './refactor/proposal';
import { removeService } from './refactor/removeService';
import { nameFlags, newUid } from './refactor/rewriteValue';
import { splitService } from './refactor/splitService';

/** A change that is offered at a place though nothing is wrong there. */
export interface Refactoring {
  readonly title: string;
  readonly kind: RefactoringKind;
  /** In offsets of the file. */
  readonly edits: readonly TextEdit[];
}

export interface RefactorOptions {
  /** Sixteen bytes of chance, of which a new UID is made; without them none is offered. */
  readonly randomBytes?: () => Uint8Array;
}

/** The refactorings of the entry at an offset of the file. */
export function refactorings(
  model: Model,
  offset: number,
  { randomBytes }: RefactorOptions = {},
): readonly Refactoring[] {
  const section = model.sectionAt(offset);
  const at = offset - model.startOf(section);
  const entry = entryAt(section.content, at);
  const isOnLine = entry && section.green.lineAt(at) === entry.line;
  if (!isOnLine || !model.isRead(section) || section.content.property(entry.key) !== entry) return [];
  const place: EntryPlace = { model, section, entry };
  return [
    ...moveProperty(place),
    ...extractProperty(place),
    ...copyProvider(place, at),
    ...splitService(place, at),
    ...removeService(place),
    ...nameFlags(place),
    ...newUid(place, randomBytes),
  ].map(({ title, kind, edits }) => ({ title, kind, edits: fileEdits(model, { title, edits }) }));
}
