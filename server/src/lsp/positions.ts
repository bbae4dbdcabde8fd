import type { Position, Range } from 'vscode-languageserver-types';
import type { TextFile } from '../language/surroundings/surroundings';
import type { MapisvcFile } from '../language/syntax/file';
import { parse } from '../language/syntax/parse';
import type { Span } from '../language/text/span';

/** What a position's `character` counts; the client says which it understands. */
export type PositionEncoding = 'utf-16' | 'utf-8';

/** Offsets of a file as positions of the protocol, and back. Positions outside the file count as its nearest place. */
export class Positions {
  constructor(
    readonly file: MapisvcFile,
    readonly encoding: PositionEncoding,
  ) {}

  offsetAt({ line, character }: Position): number {
    if (this.encoding === 'utf-16') return this.file.offsetAt({ line, character });
    const text = this.file.line(line)?.text ?? '';
    return this.file.offsetAt({ line, character: unitsIn(text, character) });
  }

  positionAt(offset: number): Position {
    const position = this.file.positionAt(offset);
    if (this.encoding === 'utf-16') return position;
    const text = this.file.line(position.line)?.text ?? '';
    return { line: position.line, character: bytesIn(text, position.character) };
  }

  /** A range the wrong way round is turned. */
  spanOf({ start, end }: Range): Span {
    const [a, b] = [this.offsetAt(start), this.offsetAt(end)];
    return a <= b ? { start: a, end: b } : { start: b, end: a };
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }
}

/** Places in another file than a MapiSvc.inf: lines are the same in any text. */
export function positionsIn(
  { text }: TextFile,
  { positionEncoding }: { readonly positionEncoding: PositionEncoding },
): Positions {
  return new Positions(parse(text), positionEncoding);
}

/** The number of UTF-16 units that stand in the first `bytes` bytes of a line; a character that is cut does not count. */
function unitsIn(text: string, bytes: number): number {
  let units = 0;
  let left = bytes;
  for (const character of text) {
    left -= bytesOf(character.codePointAt(0)!);
    if (left < 0) return units;
    units += character.length;
  }
  return units;
}

/** The number of bytes that the first `units` UTF-16 units of a line take. */
function bytesIn(text: string, units: number): number {
  let bytes = 0;
  for (const character of text.slice(0, units)) bytes += bytesOf(character.codePointAt(0)!);
  return bytes;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
