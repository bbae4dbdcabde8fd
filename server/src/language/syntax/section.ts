import type { Span } from '../text/span';
import { type GreenLine, type HeaderLine, type LineSyntax } from './line';
import { work } from './work';

/** A line of a section with its offset from the section's start. */
export interface PlacedLine {
  readonly line: GreenLine;
  readonly start: number;
}

/**
 * The lines of one section, its header first; of the file's preamble, the lines before any header.
 * It does not know where it stands, so it survives edits elsewhere.
 */
export class GreenSection {
  readonly length: number;
  #lineStarts: Uint32Array | undefined;

  constructor(readonly lines: readonly GreenLine[]) {
    let length = 0;
    for (const line of lines) length += line.length;
    this.length = length;
    work.sectionsMade++;
  }

  /** The offset of each line from the section's start. */
  get lineStarts(): Uint32Array {
    this.#lineStarts ??= this.#measure();
    return this.#lineStarts;
  }

  /** The header line; null for the preamble. */
  get header(): HeaderLine | null {
    const syntax: LineSyntax | undefined = this.lines[0]?.syntax;
    return syntax?.kind === 'header' ? syntax : null;
  }

  get text(): string {
    return this.lines.map(line => line.text).join('');
  }

  /** The text of a span that is relative to the section's start. */
  slice({ start, end }: Span): string {
    if (start >= end) return '';
    let at = this.lineAt(start);
    let result = '';
    for (let from = start; from < end && at < this.lines.length; at++) {
      const line = this.lines[at]!;
      const lineStart = this.lineStarts[at]!;
      result += line.text.slice(from - lineStart, end - lineStart);
      from = lineStart + line.length;
    }
    return result;
  }

  /** The index of the line that holds an offset; the last line for the section's end. */
  lineAt(offset: number): number {
    return lastAtMost(this.lineStarts, offset, this.lines.length);
  }

  *placedLines(): IterableIterator<PlacedLine> {
    let start = 0;
    for (const line of this.lines) {
      yield { line, start };
      start += line.length;
    }
  }

  #measure(): Uint32Array {
    const starts = new Uint32Array(this.lines.length);
    let at = 0;
    for (let index = 0; index < this.lines.length; index++) {
      starts[index] = at;
      at += this.lines[index]!.length;
    }
    return starts;
  }
}

/** The last index below `count` whose number is at most `wanted`; 0 where there is none. Numbers are in ascending order. */
export function lastAtMost(numbers: ArrayLike<number>, wanted: number, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (numbers[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
