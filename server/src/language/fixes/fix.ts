import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';
import type { PublicHeader } from '../surroundings/surroundings';
import type { TextEdit } from '../text/edit';

/** A change that mends a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly SectionEdit[];
  /** Changes of public headers beside the file. */
  readonly headerEdits?: readonly HeaderEdit[];
  /** Safe enough to be applied unasked, by `source.fixAll.mapisvc` and `mapisvc fix`. */
  readonly safe?: boolean;
}

/** A replacement in a section; offsets are relative to its start. */
export interface SectionEdit {
  readonly section: Section;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A replacement in a public header, in its offsets. */
export interface HeaderEdit extends TextEdit {
  readonly header: PublicHeader;
}

/** A fix as edits of the whole file. */
export function fileEdits(model: Model, fix: Fix): readonly TextEdit[] {
  return fix.edits.map(({ section, start, end, newText }) => {
    const from = model.startOf(section);
    return { start: start + from, end: end + from, newText };
  });
}

/** The file's text after a fix. */
export function fixedText(model: Model, fix: Fix): string {
  return model.file.edit(fileEdits(model, fix)).text;
}
