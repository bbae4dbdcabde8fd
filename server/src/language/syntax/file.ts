import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { editSections } from './edit';
import type { GreenLine } from './line';
import { type GreenSection, lastAtMost } from './section';

/** A place in a text: line and UTF-16 code unit in it, both from zero. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where a state of a file comes from: its first `before` and its last `behind` sections are those of `file`. */
interface Origin {
  readonly file: MapisvcFile;
  readonly before: number;
  readonly behind: number;
}

/** One state of a MapiSvc.inf: its sections, and where they stand. A value: an edit gives another file. */
export class MapisvcFile {
  /** The same object for all states that edits made of one file, by which what is derived can be carried over. */
  readonly lineage: object;
  /** In UTF-16 code units. */
  readonly length: number;
  /** Lines with their line ends; what follows the last line end counts only where there is something. */
  readonly lineCount: number;
  readonly #starts: Uint32Array;
  readonly #firstLines: Uint32Array;
  #text: string | undefined;

  /**
   * @param sections The preamble, then each section from its header on.
   * @param origin The state of the file that an edit was made to, and which of its sections stayed.
   */
  constructor(
    readonly sections: readonly GreenSection[],
    origin?: Origin,
  ) {
    this.lineage = origin?.file.lineage ?? {};
    const count = sections.length;
    this.#starts = new Uint32Array(count + 1);
    this.#firstLines = new Uint32Array(count + 1);
    const before = origin?.before ?? 0;
    const behind = origin?.behind ?? 0;
    if (origin) this.#takeOver(origin.file, 0, before, 0);
    for (let at = before; at < count - behind; at++) this.#place(at);
    if (origin) this.#takeOver(origin.file, origin.file.sections.length - behind, behind, count - behind);
    this.length = this.#starts[count]!;
    this.lineCount = this.#firstLines[count]!;
  }

  /** The whole text; put together when first asked for. */
  get text(): string {
    this.#text ??= this.sections.map(section => section.text).join('');
    return this.#text;
  }

  /** The line end that the file's first line has; CR LF, as Windows writes, where there is none. */
  get lineEnd(): string {
    const first = this.sections.find(section => section.lines.length > 0)?.lines[0];
    return first?.lineEnd || '\r\n';
  }

  /**
   * The file after the edits, whose offsets are those of this file.
   * @throws RangeError where edits overlap or lie outside the file.
   */
  edit(edits: readonly TextEdit[]): MapisvcFile {
    if (edits.length === 0) return this;
    const { sections, before, behind } = editSections(this, edits);
    return new MapisvcFile(sections, { file: this, before, behind });
  }

  /** The offset at which a section begins. */
  sectionStart(index: number): number {
    return this.#starts[index] ?? this.length;
  }

  /** The index of the section that holds an offset; the last section for the file's end. */
  sectionAt(offset: number): number {
    return lastAtMost(this.#starts, offset, this.sections.length);
  }

  /** The line that holds an offset, by section and number in it; the last line for the file's end. */
  placeOf(offset: number): { readonly section: number; readonly line: number } {
    const section = this.sectionAt(offset);
    return { section, line: this.sections[section]!.lineAt(offset - this.sectionStart(section)) };
  }

  /** The offset at which a line begins. */
  startOf({ section, line }: { readonly section: number; readonly line: number }): number {
    return this.sectionStart(section) + (this.sections[section]?.lineStarts[line] ?? 0);
  }

  /** The text of a span, without putting the whole text together. */
  slice({ start, end }: Span): string {
    let result = '';
    for (
      let index = this.sectionAt(start);
      index < this.sections.length && this.sectionStart(index) < end;
      index++
    ) {
      const from = this.sectionStart(index);
      const section = this.sections[index]!;
      result += section.slice({
        start: Math.max(start - from, 0),
        end: Math.min(end - from, section.length),
      });
    }
    return result;
  }

  /** The position of an offset; offsets outside the file count as its ends. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.length);
    const place = this.placeOf(at);
    const line = this.sections[place.section]?.lines[place.line];
    const number = this.#firstLines[place.section]! + place.line;
    const character = at - this.startOf(place);
    if (!line) return { line: 0, character: 0 };
    if (character === line.length && line.contentEnd < line.length) return { line: number + 1, character: 0 };
    return { line: number, character: Math.min(character, line.contentEnd) };
  }

  /** The offset of a position; what lies behind a line's text counts as its end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const place = this.#placeOfLine(Math.trunc(line));
    const { contentEnd } = this.sections[place.section]!.lines[place.line]!;
    return this.startOf(place) + Math.min(Math.max(Math.trunc(character), 0), contentEnd);
  }

  /** The line with a number; undefined behind the last one. */
  line(number: number): GreenLine | undefined {
    if (number < 0 || number >= this.lineCount) return undefined;
    const { section, line } = this.#placeOfLine(Math.trunc(number));
    return this.sections[section]!.lines[line];
  }

  #placeOfLine(number: number): { section: number; line: number } {
    const section = lastAtMost(this.#firstLines, number, this.sections.length);
    return { section, line: number - this.#firstLines[section]! };
  }

  /** Writes down where the section behind a section begins. */
  #place(at: number): void {
    const section = this.sections[at]!;
    this.#starts[at + 1] = this.#starts[at]! + section.length;
    this.#firstLines[at + 1] = this.#firstLines[at]! + section.lines.length;
  }

  /** Takes over where `count` sections of another file stand, moved by as much as what is before them has grown. */
  #takeOver(file: MapisvcFile, from: number, count: number, to: number): void {
    const growth = this.#starts[to]! - file.#starts[from]!;
    const moreLines = this.#firstLines[to]! - file.#firstLines[from]!;
    for (let at = 1; at <= count; at++) {
      this.#starts[to + at] = file.#starts[from + at]! + growth;
      this.#firstLines[to + at] = file.#firstLines[from + at]! + moreLines;
    }
  }
}
