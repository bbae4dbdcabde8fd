import { headerCommentsStart } from '../model/headerComments';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { addLines, headerCommentLines, removeSection } from './edits';
import type { SectionEdit } from './fix';

/**
 * Takes to the first section of a name what a later one has and it lacks, and removes the later one.
 * Comments and other text come along; only entries that Windows would read from the first section are dropped.
 */
export function mergeInto(model: Model, first: Section, later: Section): readonly SectionEdit[] {
  const lines = [...headerCommentLines(model, later), ...movedLines(first, later)];
  return [...(lines.length > 0 ? [addLines(model, first, lines)] : []), ...removeSection(model, later)];
}

function movedLines(first: Section, { green, content }: Section): readonly string[] {
  const dropped = new Set<number>();
  for (const entry of content.entries)
    if (entry.shadowedBy || first.content.entry(entry.key)) dropped.add(entry.line);
  return green.lines
    .slice(0, headerCommentsStart(content))
    .filter((line, at) => at > 0 && !dropped.has(at) && line.syntax.kind !== 'blank')
    .map(line => line.text.slice(0, line.contentEnd));
}
