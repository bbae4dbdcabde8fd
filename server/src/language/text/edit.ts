/** One replacement, in UTF-16 offsets of the text before any edit of its list. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The edits in order of their place; edits at one place keep their order.
 * @throws RangeError where two edits overlap, or one lies outside a text of `length` code units.
 */
export function orderedEdits(edits: readonly TextEdit[], length: number): readonly TextEdit[] {
  const ordered = edits.map((edit, at) => ({ edit, at }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.at - b.at);
  let end = 0;
  for (const { edit } of ordered) {
    if (edit.start < end || edit.end < edit.start || edit.end > length)
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another or lies outside 0-${length}`);
    end = edit.end;
  }
  return ordered.map(({ edit }) => edit);
}

/**
 * The text after the edits.
 * @throws RangeError as `orderedEdits` does.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, newText } of orderedEdits(edits, text.length)) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}
