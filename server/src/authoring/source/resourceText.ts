/** A text as resource compilers agree on it: characters beyond ASCII escaped, in a wide text. */
export function resourceText(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '""')
    .replaceAll(/[^ -~]/g, unit => `\\x${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `L"${escaped}"`;
}
