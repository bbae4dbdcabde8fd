import { loadedDllName } from '../knowledge/dllNames';
import { sourceLink } from '../knowledge/fact';
import { propertyOf } from '../knowledge/properties';
import { globalSectionKind } from '../knowledge/sections';
import type { SectionContent } from '../model/content';
import { type Entry, listItems } from '../model/entry';
import { meantValue, type ValuePart } from '../model/inlineComment';
import type { Model } from '../model/model';
import { valueKind } from '../model/valueKind';
import { type Span, shift } from '../text/span';

/** Text that leads out of the file; the span is in offsets of the file. */
export type DocumentLink = FileLink | PageLink;

/** The name of a file, which the host looks for. */
export interface FileLink {
  readonly kind: 'file';
  readonly span: Span;
  /** The names or paths to look for, as on Windows, the best first: of a DLL the one with 32 inserted. */
  readonly names: readonly string[];
}

/** The name of a property, with the page of Microsoft's documentation about it. */
export interface PageLink {
  readonly kind: 'page';
  readonly span: Span;
  readonly address: string;
}

/** All links of a file, in its order. */
export function documentLinks(model: Model): readonly DocumentLink[] {
  return model.sections.flatMap(section => {
    const start = model.startOf(section);
    return linksOf(section.content).map(link => ({ ...link, span: shift(link.span, start) }));
  });
}

const known = new WeakMap<SectionContent, readonly DocumentLink[]>();

/** The links of a section, relative to its start. */
function linksOf(content: SectionContent): readonly DocumentLink[] {
  let links = known.get(content);
  if (!links) known.set(content, (links = content.entries.flatMap(entry => linksOfEntry(content, entry))));
  return links;
}

function linksOfEntry(content: SectionContent, entry: Entry): DocumentLink[] {
  const page = globalSectionKind(content.name) ? [] : pageLink(entry);
  switch (valueKind(content, entry)) {
    case 'dll':
      return [...page, ...fileLink(meantValue(content, entry), true)];
    case 'path':
      return [...page, ...fileLink(meantValue(content, entry), false)];
    case 'files':
      return [...page, ...listItems(entry).flatMap(item => fileLink(item, /\.dll$/i.test(item.name)))];
    default:
      return page;
  }
}

function pageLink({ key, keySpan }: Entry): PageLink[] {
  const property = propertyOf(key);
  const address = property && sourceLink(property.source);
  return address ? [{ kind: 'page', span: keySpan, address }] : [];
}

function fileLink({ name, span }: ValuePart, isDll: boolean): FileLink[] {
  if (name === '') return [];
  return [{ kind: 'file', span, names: isDll ? [loadedDllName(name), name] : [name] }];
}
