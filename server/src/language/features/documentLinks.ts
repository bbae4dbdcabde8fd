import { loadedDllName } from '../knowledge/dllNames';
import type { SectionContent } from '../model/content';
import { type Entry, listItems } from '../model/entry';
import { meantValue, type ValuePart } from '../model/inlineComment';
import type { Model } from '../model/model';
import { valueKind } from '../model/valueKind';
import { type Span, shift } from '../text/span';

/** The name of a file, which the host looks for; the span is in offsets of the file. */
export interface DocumentLink {
  readonly span: Span;
  /** The names or paths to look for, as on Windows, the best first: of a DLL the one with 32 inserted. */
  readonly names: readonly string[];
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
  switch (valueKind(content, entry)) {
    case 'dll':
      return fileLink(meantValue(content, entry), true);
    case 'path':
      return fileLink(meantValue(content, entry), false);
    case 'files':
      return listItems(entry).flatMap(item => fileLink(item, /\.dll$/i.test(item.name)));
    default:
      return [];
  }
}

function fileLink({ name, span }: ValuePart, isDll: boolean): DocumentLink[] {
  if (name === '') return [];
  return [{ span, names: isDll ? [loadedDllName(name), name] : [name] }];
}
