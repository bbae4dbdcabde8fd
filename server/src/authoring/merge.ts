import { addBlocks, addLines, replace } from '../language/fixes/edits';
import { fileEdits, type SectionEdit } from '../language/fixes/fix';
import type { Model } from '../language/model/model';
import type { Section } from '../language/model/sectionIndex';
import type { TextEdit } from '../language/text/edit';
import type { ServiceDescription } from './description';
import { sameKey, sectionLines, sectionsOf, type WrittenSection } from './mapisvcInf';

/**
 * The edits that bring a service into a MapiSvc.inf, or bring one that is there up to date.
 * Entries that the description does not have stay, and so does everything about other services.
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
    else if (model.file.slice(model.placed(section, entry.rawSpan)) !== value)
      edits.push(replace(section, entry.rawSpan, value));
  }
  return added.length > 0 ? [...edits, addLines(model, section, added)] : edits;
}
