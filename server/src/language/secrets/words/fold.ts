/**
 * The form in which words are compared: lower case, without the accents of Latin, Greek and Cyrillic letters,
 * so that `Contraseña`, `CONTRASEÑA` and `contrasena` are one.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
}

const ACCENTS = /[\u0300-\u036f]/g;

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** The phrases of a list separated by commas, folded, each as its words. */
export function phrases(list: string): readonly (readonly string[])[] {
  return list.split(',').map(phrase => foldWord(phrase.trim()).split(/\s+/));
}

/** The words of a list separated by blanks, folded. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(
    lists.flatMap(list =>
      foldWord(list)
        .split(/\s+/)
        .filter(word => word !== ''),
    ),
  );
}
