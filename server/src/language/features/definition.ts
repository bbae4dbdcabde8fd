import { readTag } from '../knowledge/propertyTags';
import { entryAt } from '../model/cursor';
import type { Entry } from '../model/entry';
import { type Mention, mentionAt } from '../model/mentions';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { declarationOf } from '../surroundings/headers';
import type { PublicHeader, Surroundings } from '../surroundings/surroundings';
import { type Span, touches } from '../text/span';

/** Where something is defined; spans are offsets of the file, those of the target of the header where there is one. */
export interface Definition {
  /** What was asked about. */
  readonly origin: Span;
  /** The public header that has the definition; null where the file has it. */
  readonly header: PublicHeader | null;
  /** The definition whole: a section, an entry's line, a `#define`. */
  readonly target: Span;
  /** The name in it. */
  readonly targetName: Span;
}

/**
 * For a name of a section, in a link or a header, the section that Windows reads for it: the first of that name.
 * For a key that stands in the section a second time, the entry that Windows reads; for a tag, what a public header says.
 */
export function definition(
  model: Model,
  offset: number,
  surroundings: Surroundings | null = null,
): Definition | null {
  const mention = mentionAt(model, offset);
  return (mention && sectionOf(model, mention)) ?? ofKey(model, offset, surroundings);
}

function sectionOf(model: Model, { section, span, name }: Mention): Definition | null {
  const target = model.find(name);
  const header = target?.content.header;
  if (!target || !header) return null;
  return {
    origin: model.placed(section, span),
    header: null,
    target: model.placed(target, { start: 0, end: target.green.length }),
    targetName: model.placed(target, header.nameSpan),
  };
}

function ofKey(model: Model, offset: number, surroundings: Surroundings | null): Definition | null {
  const section: Section = model.sectionAt(offset);
  const at = offset - model.startOf(section);
  const entry = entryAt(section.content, at);
  if (!entry || !touches(entry.keySpan, at)) return null;
  const origin = model.placed(section, entry.keySpan);
  return entry.shadowedBy
    ? { origin, ...firstOfKey(model, section, entry.shadowedBy) }
    : declared(origin, entry.key, surroundings);
}

function firstOfKey(
  model: Model,
  section: Section,
  { lineSpan, keySpan }: Entry,
): Omit<Definition, 'origin'> {
  return {
    header: null,
    target: model.placed(section, lineSpan),
    targetName: model.placed(section, keySpan),
  };
}

function declared(origin: Span, key: string, surroundings: Surroundings | null): Definition | null {
  const tag = readTag(key);
  const found = tag && declarationOf(surroundings, tag);
  if (!found) return null;
  const { header, property } = found;
  return { origin, header, target: property.span, targetName: property.nameSpan };
}
