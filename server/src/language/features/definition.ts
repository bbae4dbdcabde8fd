import { entryAt } from '../model/cursor';
import { type Mention, mentionAt } from '../model/mentions';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { type Span, touches } from '../text/span';

/** Where something is defined; all spans are offsets of the file. */
export interface Definition {
  /** What was asked about. */
  readonly origin: Span;
  /** The definition whole: a section, or an entry's line. */
  readonly target: Span;
  /** The name in it. */
  readonly targetName: Span;
}

/**
 * For a name of a section, in a link or a header, the section that Windows reads for it: the first of that name.
 * For a key that stands in the section a second time, the entry that Windows reads.
 */
export function definition(model: Model, offset: number): Definition | null {
  const mention = mentionAt(model, offset);
  return (mention && sectionOf(model, mention)) ?? firstOfKey(model, offset);
}

function sectionOf(model: Model, { section, span, name }: Mention): Definition | null {
  const target = model.find(name);
  const header = target?.content.header;
  if (!target || !header) return null;
  return {
    origin: model.placed(section, span),
    target: model.placed(target, { start: 0, end: target.green.length }),
    targetName: model.placed(target, header.nameSpan),
  };
}

function firstOfKey(model: Model, offset: number): Definition | null {
  const section: Section = model.sectionAt(offset);
  const at = offset - model.startOf(section);
  const entry = entryAt(section.content, at);
  if (!entry?.shadowedBy || !touches(entry.keySpan, at)) return null;
  return {
    origin: model.placed(section, entry.keySpan),
    target: model.placed(section, entry.shadowedBy.lineSpan),
    targetName: model.placed(section, entry.shadowedBy.keySpan),
  };
}
