/*
 * How a test shows what it expects of a text: a line of blanks and carets labels the text above the carets,
 *
 *     Providers=ACME_AB, ACME_XX
 *                        ^^^^^^^ message
 *
 * and `$0` stands where the cursor is.
 */

export interface Label {
  /** Line and columns in the text without its labels, from zero. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface Labelled {
  readonly text: string;
  readonly labels: readonly Label[];
}

/** The text without its caret lines, and what these say. */
export function readLabels(source: string): Labelled {
  const lines: string[] = [];
  const labels: Label[] = [];
  for (const line of source.split('\n')) {
    const carets = /^(\s*)(\^+)(?: (.*))?$/.exec(line);
    if (carets && lines.length > 0) {
      const start = carets[1]!.length;
      labels.push({
        line: lines.length - 1,
        start,
        end: start + carets[2]!.length,
        message: carets[3] ?? '',
      });
    } else {
      lines.push(line);
    }
  }
  return { text: lines.join('\n'), labels };
}

/** The text without its `$0`, and the offset at which that stood. */
export function readCursor(source: string): { readonly text: string; readonly offset: number } {
  const offset = source.indexOf('$0');
  if (offset < 0) throw new Error(`no $0 in the example:\n${source}`);
  return { text: source.slice(0, offset) + source.slice(offset + 2), offset };
}
