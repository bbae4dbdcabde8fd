/** A line of a header with what is said in comments on it. */
export interface DocumentedLine {
  /** The numbers of the first and the last line of the file that it takes. */
  readonly first: number;
  readonly last: number;
  /** Whether anything but comments stands on it. */
  readonly isCode: boolean;
  readonly comment: string;
}

/**
 * What is said of each line: the comment on the line itself, else the comments right above it or right below it.
 * Which of these two, a stretch of lines without an empty one tells by whether it begins with a comment.
 */
export function describeLines(lines: readonly DocumentedLine[]): readonly string[] {
  return stretches(lines).flatMap(stretch => {
    const isAbove = !stretch[0]!.isCode;
    return stretch.map((line, at) => {
      if (!line.isCode) return '';
      return line.comment || (isAbove ? above(stretch, at) : below(stretch, at));
    });
  });
}

/** The text of a comment without its marks and without lines that are drawn of signs; empty where nothing is left. */
export function commentText(comment: string): string[] {
  const inner = comment.replace(/^\/(?:\/+[!<]*|\*+[!<]*)/, '').replace(/\*+\/$/, '');
  const lines = inner.split(/\\?(?:\r\n|\r|\n)/).map(line => line.replace(/^\s*\*+(?=\s|$)/, '').trim());
  const text = lines.filter(line => /[\p{L}\p{N}]/u.test(line)).join(' ');
  return text === '' ? [] : [text.replace(/\s+/g, ' ')];
}

function stretches(lines: readonly DocumentedLine[]): DocumentedLine[][] {
  const found: DocumentedLine[][] = [];
  let last = Number.NaN;
  for (const line of lines) {
    if (line.first === last + 1) found.at(-1)!.push(line);
    else found.push([line]);
    last = line.last;
  }
  return found;
}

function above(stretch: readonly DocumentedLine[], at: number): string {
  let first = at;
  while (first > 0 && !stretch[first - 1]!.isCode) first--;
  return joined(stretch.slice(first, at));
}

function below(stretch: readonly DocumentedLine[], at: number): string {
  let end = at + 1;
  while (end < stretch.length && !stretch[end]!.isCode) end++;
  return joined(stretch.slice(at + 1, end));
}

function joined(comments: readonly DocumentedLine[]): string {
  return comments
    .map(({ comment }) => comment)
    .filter(comment => comment !== '')
    .join(' ');
}
