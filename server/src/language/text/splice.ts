import { charactersOf } from './characters';
import { type CodePage, defaultCodePage } from './codePages';
import { applyEdits, orderedEdits, type TextEdit } from './edit';
import { assertReadsAs, codePageOf, decode, type Encoding, encodeFragment } from './encoding';

/**
 * A file's bytes after edits of its text, as `decode` gives it. What lies outside the edits keeps its bytes, also
 * where the code page has several for one character; only new text is encoded.
 * @throws UnencodableTextError where the result would not be read as the edited text: for a character that the
 * encoding lacks, or one that would join with its neighbour.
 * @throws RangeError where edits overlap or lie outside the text.
 */
export function spliceBytes(
  bytes: Uint8Array,
  edits: readonly TextEdit[],
  codePage: CodePage = defaultCodePage,
): Uint8Array {
  const { text, encoding } = decode(bytes, codePage);
  const ordered = wholeCharacters(joinTouching(orderedEdits(edits, text.length)), text);
  const byteAt = byteCounter(bytes, encoding);
  const pieces: Uint8Array[] = [];
  let kept = 0;
  let growth = 0;
  for (const { start, end, newText } of ordered) {
    pieces.push(bytes.subarray(kept, byteAt(start)), encodeFragment(newText, encoding, start + growth));
    kept = byteAt(end);
    growth += newText.length - (end - start);
  }
  const result = joined([...pieces, bytes.subarray(kept)]);
  assertReadsAs(result, applyEdits(text, edits), encoding);
  return result;
}

/** One edit in the place of those between which nothing is kept. */
function joinTouching(edits: readonly TextEdit[]): readonly TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.end === edit.start)
      result[result.length - 1] = { start: last.start, end: edit.end, newText: last.newText + edit.newText };
    else result.push(edit);
  }
  return result;
}

/** Edits that begin or end within a surrogate pair, whose halves have no bytes of their own, take in all of it. */
function wholeCharacters(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  return edits.map(edit => {
    const start = isWithinPair(text, edit.start) ? edit.start - 1 : edit.start;
    const end = isWithinPair(text, edit.end) ? edit.end + 1 : edit.end;
    return { start, end, newText: text.slice(start, edit.start) + edit.newText + text.slice(edit.end, end) };
  });
}

function isWithinPair(text: string, offset: number): boolean {
  return text.codePointAt(offset - 1)! > 0xffff;
}

/** Turns offsets of the text into offsets of the bytes; to be asked in ascending order. */
function byteCounter(bytes: Uint8Array, encoding: Encoding): (offset: number) => number {
  if (encoding === 'utf-16le') return offset => 2 + 2 * offset;
  const characters = charactersOf(codePageOf(encoding));
  if (characters.single) return offset => offset;
  let at = 0;
  let units = 0;
  return offset => {
    while (units < offset) {
      const length = characters.lengthAt(bytes, at);
      units += characters.codePointAt(bytes, at, length) > 0xffff ? 2 : 1;
      at += length;
    }
    return at;
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}
