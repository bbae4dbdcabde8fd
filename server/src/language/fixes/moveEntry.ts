import { propertyOf } from '../knowledge/properties';
import type { PropertyInfo } from '../knowledge/property';
import { isProviderDefined } from '../knowledge/propertyIds';
import { readTag } from '../knowledge/propertyTags';
import type { Entry } from '../model/entry';
import { lineCommentsStart } from '../model/headerComments';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { addLines, replace } from './edits';
import type { SectionEdit } from './fix';

/** The two kinds of sections between which properties are moved. */
export type PropertyHome = 'service' | 'provider';

/** Whether a property can be moved: a tag that the service defines to either kind, one that MAPI defines where it belongs. */
export function mayMove(key: string, from: PropertyHome, to: PropertyHome): boolean {
  const property = propertyOf(key);
  if (!property) return isProviderDefined(readTag(key)?.id ?? 0);
  return property.value !== 'list' && belongsIn(property, to) && !belongsIn(property, from);
}

/** Takes an entry, with the comments right above it, behind the last entry of another section. */
export function moveEntry(model: Model, from: Section, entry: Entry, to: Section): readonly SectionEdit[] {
  return [removal(from, entry), addLines(model, to, linesOf(from, entry))];
}

/** Takes one of several equal entries, with the comments right above each, to another section, and removes all. */
export function keepOnce(
  model: Model,
  equal: readonly { readonly section: Section; readonly entry: Entry }[],
  to: Section,
): readonly SectionEdit[] {
  const lines = equal.map(({ section, entry }) => linesOf(section, entry));
  const comments = new Set(lines.flatMap(own => own.slice(0, -1)));
  return [
    ...equal.map(({ section, entry }) => removal(section, entry)),
    addLines(model, to, [...comments, ...lines.flatMap(own => own.slice(-1)).slice(0, 1)]),
  ];
}

function belongsIn({ where }: PropertyInfo, kind: PropertyHome): boolean {
  return where[kind] !== undefined && where[kind] !== 'redundant';
}

function removal(section: Section, { line, lineSpan }: Entry): SectionEdit {
  const start = section.green.lineStarts[lineCommentsStart(section.content, line)]!;
  return replace(section, { start, end: lineSpan.end }, '');
}

function linesOf({ green, content }: Section, { line }: Entry): readonly string[] {
  return green.lines
    .slice(lineCommentsStart(content, line), line + 1)
    .map(({ text, contentEnd }) => text.slice(0, contentEnd));
}
