import type { Secret } from '../secret';

/** Private keys, with their armour or as the base64 that such keys begin with. */
export function privateKeySecrets(text: string): readonly Secret[] {
  const secrets: Secret[] = [];
  if (!MARKS.test(text)) return secrets;
  for (const match of text.matchAll(BEGIN)) {
    const last = secrets.at(-1);
    if (last && match.index < last.span.end) continue;
    if (match[0].startsWith('-----') && !KEY_OR_END.test(text.slice(match.index + match[0].length))) continue;
    secrets.push({
      span: { start: match.index, end: keyEnd(text, match.index + match[0].length) },
      kind: 'private-key',
    });
  }
  return secrets;
}

/** The base64 forms begin with the DER of PKCS #1, PKCS #8, SEC 1 and of OpenSSH's own format. */
const BEGIN =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY|(?<![A-Za-z0-9+/])(?:MII[A-Za-z0-9]{2}[gwQAIYoEck]IBA[A-Z]AN|MII[A-Za-z]{2}[A-Za-z0-9](?:IBAAK|AIBAAK)|MII[A-Z][A-Za-z0-9]{2}IBAAKC|MI[A-Z][A-Za-z0-9]AgEAM|MHcCAQEE|MC4CAQAwBQYDK2Vw|b3BlbnNzaC1rZXktdjEA)|<RSAKeyValue>(?=[^]{0,1000}<D>)/g;

/** Behind its armour begins a key, or nothing; else somebody speaks of one. */
const KEY_OR_END = /^(?:\s|\\+[nr])*(?:[A-Za-z0-9+/=]*\W*$|[A-Za-z0-9+/=]{12}|[A-Za-z-]+: )/;

const MARKS = /PRIVATE KEY|PuTTY-User-Key|(?:MI|MHcC|MC4C|b3Bl)[A-Za-z0-9+/]{6}|<D>/;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|---- END SSH2|<\/RSAKeyValue>/;
const LONGEST = 20_000;

function keyEnd(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST);
  const end = END.exec(rest);
  if (end)
    return from + end.index + end[0].length + (rest.startsWith('\\n', end.index + end[0].length) ? 2 : 0);
  const stop =
    text.startsWith('-----', from - 5) || text.startsWith('PuTTY', from - 22)
      ? null
      : /[^A-Za-z0-9+/=\\]/.exec(rest);
  const length = stop ? stop.index : rest.replace(/["'\s]+$/, '').length;
  return from + length;
}

/** A private key that begins in one of several lines. */
export interface KeyLines {
  /** Where its armour begins in the first line. */
  readonly start: number;
  /** How many lines below belong to it; at least one. */
  readonly below: number;
}

/**
 * The private key that begins in a line and goes on below it.
 * @param lines What follows, with comment signs, marks of a difference and line ends.
 */
export function keyLines(line: string, lines: readonly string[]): KeyLines | null {
  const begin = ARMOUR.exec(line);
  if (!begin || END.test(line.slice(begin.index))) return null;
  const below = linesBelow(lines.slice(0, MOST_KEY_LINES));
  return below > 0 ? { start: begin.index, below } : null;
}

/** Up to the line that ends the key; where there is none, the lines that are nothing but a key's. */
function linesBelow(lines: readonly string[]): number {
  const end = lines.findIndex(line => !BODY.test(line));
  if (end >= 0 && END.test(lines[end]!)) return end + 1;
  const other = lines.findIndex(line => !FULL.test(line));
  return other < 0 ? lines.length : other;
}

/** The longest keys have some 100. */
export const MOST_KEY_LINES = 200;

const ARMOUR = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY/;

/** A line of base64, one of a key's own headers such as `Proc-Type: 4,ENCRYPTED`, or an empty one. */
const BODY = /^[+<>-]?[\s;#]*(?:[A-Za-z0-9+/]+={0,2}|[A-Za-z-]+: .*)?\s*$/;
const FULL = /^[+<>-]?[\s;#]*[A-Za-z0-9+/]{32,}={0,2}\s*$/;
