/**
 * The form in which Windows compares section names and keys: simple upper case, one code unit for one,
 * so that `é` equals `É` but `ß` stays itself (profile-semantics: General, case).
 */
export function fold(name: string): string {
  const upper = name.toUpperCase();
  return upper.length === name.length ? upper : Array.from(name, foldCharacter).join('');
}

function foldCharacter(character: string): string {
  const upper = character.toUpperCase();
  return upper.length === character.length ? upper : character;
}

/** Whether two section names or keys are one to Windows. */
export function sameName(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}
