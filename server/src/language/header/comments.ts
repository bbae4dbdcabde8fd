/** A line of a header with what is said in comments on it. */
export interface DocumentedLine {
  /** The numbers of the first and the last line of the file that it takes. */
  readonly first: number;
  readonly last: number;
  /** Whether anything but comments stands on it. */
  readonly isCode: boolean;
  readonly comment: string;
}

/** What is said of a line. */
export interface Description {
  readonly text: string;
  /** The number, among all lines, of the last line that belongs to this one: itself, or the last comment below that is about it. */
  readonly end: number;
}

/**
 * What is said of each line: the comment on the line itself, else the comments right above it or right below it.
 * Which of these two, a stretch of lines without an empty one tells by whether it begins with a comment.
 */
export function describeLines(lines: readonly DocumentedLine[]): readonly Description[] {
  let start = 0;
  return stretches(lines).flatMap(stretch => {
    const first = start;
    const isAbove = !stretch[0]!.isCode;
    start += stretch.length;
    return stretch.map((line, at): Description => {
      if (line.comment !== '' || !line.isCode) return { text: line.comment, end: first + at };
      return isAbove
        ? { text: above(stretch, at), end: first + at }
        : { text: below(stretch, at), end: first + commentsEnd(stretch, at) };
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
  return joined(stretch.slice(at + 1, commentsEnd(stretch, at) + 1));
}

/** The last of the lines of comments right below a line; the line itself where there are none. */
function commentsEnd(stretch: readonly DocumentedLine[], at: number): number {
  let end = at;
  while (end + 1 < stretch.length && !stretch[end + 1]!.isCode) end++;
  return end;
}

function joined(comments: readonly DocumentedLine[]): string {
  return comments
    .map(({ comment }) => comment)
    .filter(comment => comment !== '')
    .join(' ');
}
