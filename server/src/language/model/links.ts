import { globalSectionKind } from '../knowledge/sections';
import { fold, sameName } from '../text/fold';
import type { Span } from '../text/span';
import type { SectionContent } from './content';
import { type Entry, listItems } from './entry';

/**
 * How a section names another: a key of [Services], [Default Services] or [Help File Mappings],
 * or an item of `Providers=` or `Sections=`.
 */
export type LinkKind = 'service' | 'default-service' | 'help-mapping' | 'provider' | 'section';

/** A name that stands for a section; the span is relative to the section that it stands in. */
export interface Link {
  readonly kind: LinkKind;
  readonly name: string;
  /** The name as Windows compares it. */
  readonly folded: string;
  readonly span: Span;
  readonly entry: Entry;
}

/** The links of a section, by its own text alone: whether its list entries count is for the model to say. */
export function linksIn(content: SectionContent): readonly Link[] {
  let links = known.get(content);
  if (!links) known.set(content, (links = findLinks(content)));
  return links;
}

/** The links of a section that name `folded`. */
export function linksNaming(content: SectionContent, folded: string): readonly Link[] {
  let byName = knownByName.get(content);
  if (!byName) knownByName.set(content, (byName = groupByName(linksIn(content))));
  return byName.get(folded) ?? [];
}

/** The links that one entry makes, whether Windows reads it or another of its key. */
export function linksOfEntry(content: SectionContent, entry: Entry): readonly Link[] {
  const global = globalSectionKind(content.name);
  if (global) return entry.key === '' ? [] : [keyLink(entry, GLOBAL_KINDS[global])];
  const list = LISTS.find(({ key }) => sameName(key, entry.key));
  return list ? itemLinks(entry, list.kind) : [];
}

const known = new WeakMap<SectionContent, readonly Link[]>();
const knownByName = new WeakMap<SectionContent, Map<string, Link[]>>();

function groupByName(links: readonly Link[]): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(link.folded);
    if (group) group.push(link);
    else groups.set(link.folded, [link]);
  }
  return groups;
}

const LISTS = [
  { key: 'Providers', kind: 'provider' },
  { key: 'Sections', kind: 'section' },
] as const;

const GLOBAL_KINDS = {
  services: 'service',
  'default-services': 'default-service',
  'help-file-mappings': 'help-mapping',
} as const;

function findLinks(content: SectionContent): readonly Link[] {
  if (globalSectionKind(content.name))
    return content.effective.flatMap(entry => linksOfEntry(content, entry));
  return LISTS.flatMap(({ key }) => {
    const entry = content.entry(key);
    return entry ? linksOfEntry(content, entry) : [];
  });
}

function keyLink(entry: Entry, kind: LinkKind): Link {
  return { kind, name: entry.key, folded: fold(entry.key), span: entry.keySpan, entry };
}

function itemLinks(entry: Entry, kind: LinkKind): Link[] {
  return listItems(entry)
    .filter(({ name }) => name !== '')
    .map(({ name, span }) => ({ kind, name, folded: fold(name), span, entry }));
}
