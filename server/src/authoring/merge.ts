import { addBlocks, addLines, replace } from '../language/fixes/edits';
import { fileEdits, type SectionEdit } from '../language/fixes/fix';
import { flagConflict, resourceFlag } from '../language/knowledge/flags';
import { type Entry, separated } from '../language/model/entry';
import type { Model } from '../language/model/model';
import type { Section } from '../language/model/sectionIndex';
import { separatorOf } from '../language/model/separators';
import type { TextEdit } from '../language/text/edit';
import { fold } from '../language/text/fold';
import type { ServiceDescription } from './description';
import { sameKey, sectionLines, sectionsOf, type WrittenSection } from './mapisvcInf';

/**
 * The edits that bring a service into a MapiSvc.inf, or bring one that is there up to date.
 * Entries and items of lists that the description does not have stay, and so does everything about other services.
 */
export function mergeService(model: Model, description: ServiceDescription): readonly TextEdit[] {
  const written = sectionsOf(description);
  const missing = written.filter(({ name }) => !model.find(name));
  const edits: SectionEdit[] = written.flatMap(section => {
    const there = model.find(section.name);
    return there ? updates(model, there, section) : [];
  });
  if (missing.length > 0) edits.push(addBlocks(model, missing.map(sectionLines)));
  return fileEdits(model, { title: '', edits }).toSorted((a, b) => a.start - b.start);
}

function updates(model: Model, section: Section, { entries }: WrittenSection): SectionEdit[] {
  const there = new Map(section.content.effective.map(entry => [sameKey(entry.key), entry]));
  const added: string[] = [];
  const edits: SectionEdit[] = [];
  for (const { key, value } of entries) {
    const entry = there.get(sameKey(key));
    if (!entry) added.push(`${key}=${value}`);
    else {
      const before = model.file.slice(model.placed(section, entry.rawSpan));
      const after = mergedValue(entry, before, value);
      if (after !== before) edits.push(replace(section, entry.rawSpan, after));
    }
  }
  return added.length > 0 ? [...edits, addLines(model, section, added)] : edits;
}

/** A list that is there keeps its items and their order; flags that exclude a described one go. */
function mergedValue(entry: Entry, before: string, value: string): string {
  const separator = separatorOf(entry.key);
  if (!separator) return value;
  const described = itemsIn(value, separator);
  const there = separated(entry, separator).flatMap(({ name }) => name || []);
  const kept = there.filter(name => !described.some(other => excludes(other, name)));
  const missing = described.filter(name => !there.some(other => fold(other) === fold(name)));
  if (missing.length === 0 && kept.length === there.length) return before;
  return [...kept, ...missing].join(separator === ',' ? ', ' : separator);
}

function itemsIn(value: string, separator: string): readonly string[] {
  return value
    .split(separator)
    .map(item => item.trim())
    .filter(item => item !== '');
}

function excludes(one: string, other: string): boolean {
  const [first, second] = [resourceFlag(one), resourceFlag(other)];
  return first !== undefined && second !== undefined && flagConflict(first, second) !== undefined;
}
