import type { GreenLine } from './line';
import { GreenSection } from './section';

/** Puts lines and whole sections together to the sections of a file. The first section made is the preamble. */
export class Regrouping {
  readonly #sections: GreenSection[] = [];
  /** The lines of the section that is being made; null where the last section in the list is whole. */
  #open: GreenLine[] | null = null;

  /** A line that opens a section, or belongs to the one before it. */
  add(line: GreenLine): void {
    if (!line.opensSection) return this.addAll([line]);
    this.#close();
    if (this.#sections.length === 0) this.#sections.push(new GreenSection([]));
    this.#open = [line];
  }

  /** Lines that are known to hold no header. */
  addAll(lines: readonly GreenLine[]): void {
    this.#open ??= [...(this.#sections.pop()?.lines ?? [])];
    for (const line of lines) this.#open.push(line);
  }

  /** Whole sections, taken over as they are. */
  keep(sections: readonly GreenSection[]): void {
    this.#close();
    for (const section of sections) this.#sections.push(section);
  }

  finish(): readonly GreenSection[] {
    this.#close();
    if (this.#sections.length === 0) this.#sections.push(new GreenSection([]));
    return this.#sections;
  }

  #close(): void {
    if (this.#open) this.#sections.push(new GreenSection(this.#open));
    this.#open = null;
  }
}
