import { mentionAt, mentionsOf } from '../model/mentions';
import type { Model } from '../model/model';
import type { Span } from '../text/span';

export interface ReferenceOptions {
  /** Whether headers of the name count. */
  readonly includeDeclaration: boolean;
}

/** Every place where the name of a section stands that stands at `offset`, in the order of the file. */
export function references(
  model: Model,
  offset: number,
  { includeDeclaration }: ReferenceOptions,
): readonly Span[] {
  const mention = mentionAt(model, offset);
  if (!mention) return [];
  return mentionsOf(model, mention.name)
    .filter(({ kind }) => includeDeclaration || kind !== 'header')
    .map(({ section, span }) => model.placed(section, span));
}
