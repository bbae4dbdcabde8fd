import type { Secret } from '../secret';

/** Private keys, with their armour or as the base64 that such keys begin with. */
export function privateKeySecrets(text: string): readonly Secret[] {
  const secrets: Secret[] = [];
  if (!MARKS.test(text)) return secrets;
  for (const match of text.matchAll(BEGIN)) {
    const last = secrets.at(-1);
    if (last && match.index < last.span.end) continue;
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
