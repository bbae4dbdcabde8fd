import { globalSectionKind } from '../knowledge/sections';
import { type Span, touches } from '../text/span';
import { entryAt } from './cursor';
import { type LinkKind, linksOfEntry } from './links';
import type { Model, PlacedLink } from './model';
import type { Section } from './sectionIndex';

/** A place where the name of a section stands: in its header or in a link, whether MAPI reads that or not. */
export interface Mention {
  readonly kind: 'header' | LinkKind;
  readonly name: string;
  readonly section: Section;
  /** Relative to the start of the section. */
  readonly span: Span;
}

/** The name of a section that stands at an offset of the file. */
export function mentionAt(model: Model, offset: number): Mention | null {
  const section = model.sectionAt(offset);
  const at = offset - model.startOf(section);
  const header = headerOf(section);
  if (header && touches(header.span, at)) return header;
  const entry = entryAt(section.content, at);
  const link = entry && linksOfEntry(section.content, entry).find(({ span }) => touches(span, at));
  return link ? { kind: link.kind, name: link.name, section, span: link.span } : null;
}

/** All headers and links with a name, in the order of the file; of list entries only those that Windows reads. */
export function mentionsOf(model: Model, name: string): readonly Mention[] {
  const headers = model.namesakes(name).flatMap(section => headerOf(section) ?? []);
  const links = model.linksNaming(name).flatMap(withShadowed);
  return [...headers, ...links].sort(
    (a, b) => a.section.ordinal - b.section.ordinal || a.span.start - b.span.start,
  );
}

function headerOf(section: Section): Mention | null {
  const { header, name } = section.content;
  return header && name !== '' ? { kind: 'header', name, section, span: header.nameSpan } : null;
}

/** A link, and the entries of its key that Windows does not read because of it. */
function withShadowed({ section, link }: PlacedLink): readonly Mention[] {
  const { kind } = link;
  const mention = { kind, name: link.name, section, span: link.span };
  if (!globalSectionKind(section.name)) return [mention];
  const shadowed = section.content.entries.filter(({ shadowedBy }) => shadowedBy === link.entry);
  return [mention, ...shadowed.map(({ key, keySpan }) => ({ kind, name: key, section, span: keySpan }))];
}
