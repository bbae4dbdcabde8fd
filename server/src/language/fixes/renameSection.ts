import { mentionsOf } from '../model/mentions';
import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import { replace } from './edits';
import type { SectionEdit } from './fix';

/** Gives a section that Windows reads another name, with every link to it; further sections of the old name keep it. */
export function renameEdits(model: Model, section: Section, newName: string): readonly SectionEdit[] {
  return mentionsOf(model, section.name)
    .filter(mention => mention.kind !== 'header' || mention.section === section)
    .map(mention => replace(mention.section, mention.span, newName));
}
