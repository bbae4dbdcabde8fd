import { mentionAt, mentionsOf } from '../model/mentions';
import type { Model } from '../model/model';
import type { Span } from '../text/span';

export interface Highlight {
  readonly span: Span;
  /** A header gives the section its name; a link uses the name. */
  readonly kind: 'header' | 'link';
}

/** Every place where the name of a section stands that stands at `offset`; null elsewhere, where an editor may show equal words. */
export function highlights(model: Model, offset: number): readonly Highlight[] | null {
  const mention = mentionAt(model, offset);
  if (!mention) return null;
  return mentionsOf(model, mention.name).map(({ kind, section, span }) => ({
    span: model.placed(section, span),
    kind: kind === 'header' ? 'header' : 'link',
  }));
}
