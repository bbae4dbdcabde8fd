/** What the profile API trims: space, tab, vertical tab, form feed and Ctrl-Z (profile-semantics: Text and lines). */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c || code === 0x1a;
}

/** The first offset from `start` on, before `end`, that holds no blank; `end` where there is none. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last character between `start` and `end` that is no blank; `start` where there is none. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The span without the blanks at its two ends. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const from = skipBlanks(text, start, end);
  return { start: from, end: trimmedEnd(text, from, end) };
}
