import type { Fix } from '../../fixes/fix';
import type { Entry } from '../../model/entry';
import type { Model } from '../../model/model';
import type { Section } from '../../model/sectionIndex';

/** Where a refactoring is asked for: an entry that Windows reads. */
export interface EntryPlace {
  readonly model: Model;
  readonly section: Section;
  readonly entry: Entry;
}

/** In the words of the protocol, by which editors group refactorings. */
export type RefactoringKind = 'refactor.move' | 'refactor.extract' | 'refactor.rewrite';

/** A change of one's own free will; nothing is wrong without it. */
export interface Proposal extends Pick<Fix, 'title' | 'edits'> {
  readonly kind: RefactoringKind;
}
