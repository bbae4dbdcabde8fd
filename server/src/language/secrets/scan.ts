import { hiddenTexts } from './encoded/hidden';
import { mayHoldSecret } from './precheck';
import { overlap, type Secret, withoutOverlaps } from './secret';
import { tokenSecrets } from './tokens';
import { type BareSecrets, bareSecrets } from './values/bare';
import { commandSecrets } from './values/commands';
import { headerSecrets } from './values/headers';
import { loginSecrets } from './values/logins';
import { namedSecrets } from './values/named';
import { privateKeySecrets } from './values/privateKeys';
import { urlSecrets } from './values/urls';
import { wordsIn } from './words/words';

/** How deep texts are looked for in texts: base64 in hexadecimal digits, and no further. */
const DEPTH = 2;

/** The secrets of a text, whatever it is, that give themselves away; `bare` says whether those count that only look so. */
export function scan(text: string, bare: BareSecrets, depth = 0): readonly Secret[] {
  if (text.length < 3 || (depth === 0 && !mayHoldSecret(text))) return [];
  const plain = plainSecrets(text, bare);
  if (depth >= DEPTH) return withoutOverlaps(plain);
  const hidden = hiddenTexts(text).flatMap(inner =>
    scan(inner.text, inner.whole ? bare : 'none', depth + 1).map(({ span, kind }) => ({
      span: inner.outer(span),
      kind,
      encoded: inner.encoding,
    })),
  );
  return withoutOverlaps([
    ...plain,
    ...hidden.filter(secret => !plain.some(other => overlap(secret, other))),
  ]);
}

/** Digits alone say nothing before they are decoded. */
const HEX_ONLY = /^[0-9A-Fa-f]+$/;

function plainSecrets(text: string, bare: BareSecrets): readonly Secret[] {
  if (HEX_ONLY.test(text)) return [];
  const keys = privateKeySecrets(text);
  if (keys.length > 0) return keys;
  const words = wordsIn(text);
  const secrets = [
    ...namedSecrets(text, words),
    ...tokenSecrets(text),
    ...urlSecrets(text),
    ...headerSecrets(text),
    ...commandSecrets(text),
    ...loginSecrets(text, words),
  ];
  return secrets.length > 0 ? secrets : bareSecrets(text, bare);
}
