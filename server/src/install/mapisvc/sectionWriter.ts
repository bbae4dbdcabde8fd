import type { Entry } from '../../language/model/entry';
import type { Model } from '../../language/model/model';
import type { Section } from '../../language/model/sectionIndex';
import type { TextEdit } from '../../language/text/edit';
import { fold } from '../../language/text/fold';

/** An entry to be written; the value as it is written, quotes included. */
export interface NewEntry {
  readonly key: string;
  readonly raw: string;
  /** What Windows reads. */
  readonly value: string;
}

/**
 * Collects changes of a file in the way of `WritePrivateProfileString`: a value in its place, a new entry behind the
 * last of its section, a new section at the end of the file. Everything else stays as it is.
 */
export class SectionWriter {
  readonly #edits: TextEdit[] = [];
  readonly #added = new Map<Section, NewEntry[]>();
  readonly #sections: { readonly name: string; readonly entries: readonly NewEntry[] }[] = [];

  constructor(readonly model: Model) {}

  /** Sets an entry of a section that exists; nothing where Windows reads that value already. */
  set(section: Section, entry: NewEntry): void {
    const there = section.content.entry(entry.key);
    if (!there) this.#add(section, entry);
    else if (there.value !== entry.value)
      this.#edits.push({ ...this.model.placed(section, there.rawSpan), newText: entry.raw });
  }

  addSection(name: string, entries: readonly NewEntry[]): void {
    this.#sections.push({ name, entries });
  }

  /** The sections that were added, and whether a blank line comes before each. */
  addedSections(): readonly { readonly name: string; readonly gap: boolean }[] {
    const hasGaps = separatesSections(this.model);
    return this.#sections.map(({ name }, at) => ({
      name,
      gap: hasGaps && (at > 0 || (this.model.file.length > 0 && !endsBlank(this.model))),
    }));
  }

  /** Removes an entry with its line. */
  removeEntry(section: Section, entry: Entry): void {
    this.#edits.push({ ...this.model.placed(section, entry.lineSpan), newText: '' });
  }

  /** Removes header and entries of a section; its comments stay. */
  removeSection(section: Section): void {
    this.removeHeader(section, false);
    for (const entry of section.content.entries) this.removeEntry(section, entry);
  }

  /** Removes the header of a section. @param gap Whether a blank line before it goes, too. */
  removeHeader(section: Section, gap: boolean): void {
    const before = this.model.sections[section.ordinal - 1]?.green.lines.at(-1);
    const blank = gap && before?.syntax.kind === 'blank' ? before.length : 0;
    const header = section.green.lines[0]?.length ?? 0;
    this.#edits.push({ ...this.model.placed(section, { start: -blank, end: header }), newText: '' });
  }

  /** The changes, in offsets of the file's text. */
  edits(): readonly TextEdit[] {
    const additions = [...this.#added].map(([section, entries]) => this.#addition(section, entries));
    return [...this.#edits, ...additions, ...this.#newSections(additions)];
  }

  #add(section: Section, entry: NewEntry): void {
    const added = this.#added.get(section) ?? [];
    if (!added.some(({ key }) => fold(key) === fold(entry.key))) this.#added.set(section, [...added, entry]);
  }

  #addition(section: Section, entries: readonly NewEntry[]): TextEdit {
    const { lines, lineStarts } = section.green;
    const after = section.content.entries.at(-1)?.line ?? 0;
    const line = lines[after]!;
    const at = this.model.startOf(section) + lineStarts[after]! + line.length;
    const { lineEnd } = this.model.file;
    const text = entries.map(entry => entryText(entry) + lineEnd).join('');
    return { start: at, end: at, newText: line.lineEnd === '' ? lineEnd + text : text };
  }

  #newSections(additions: readonly TextEdit[]): readonly TextEdit[] {
    if (this.#sections.length === 0) return [];
    const { file } = this.model;
    const { lineEnd } = file;
    const gap = separatesSections(this.model) ? lineEnd : '';
    const texts = this.#sections.map(({ name, entries }) =>
      [`[${name}]`, ...entries.map(entryText)].map(line => line + lineEnd).join(''),
    );
    const isFinished = /[\r\n]$/.test(file.text) || additions.some(({ start }) => start === file.length);
    const before = file.length === 0 ? '' : (isFinished ? '' : lineEnd) + (endsBlank(this.model) ? '' : gap);
    return [{ start: file.length, end: file.length, newText: before + texts.join(gap) }];
  }
}

function entryText({ key, raw }: NewEntry): string {
  return `${key}=${raw}`;
}

/** Whether the file has a blank line before most of its headers. */
function separatesSections(model: Model): boolean {
  const before = model.sections.slice(1, -1);
  const blank = before.filter(section => section.green.lines.at(-1)?.syntax.kind === 'blank');
  return 2 * blank.length >= before.length;
}

function endsBlank(model: Model): boolean {
  const last = model.sections.at(-1)?.green.lines.at(-1);
  return last?.syntax.kind === 'blank' && last.lineEnd !== '';
}
