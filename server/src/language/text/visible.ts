/** Characters that act on a terminal or on a line instead of being shown: controls, line ends, changes of direction. */
const ACTING = /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text in which such characters are written as JSON writes them, like `\u001b`. */
export function visible(text: string): string {
  return text.replaceAll(ACTING, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
