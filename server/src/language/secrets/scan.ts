import { hiddenTexts } from './encoded/hidden';
import type { HiddenText } from './encoded/hiddenText';
import { mayHoldSecret } from './precheck';
import { besides, type Secret, withoutOverlaps } from './secret';
import { tokenSecrets } from './tokens';
import { type BareSecrets, bareSecrets } from './values/bare';
import { commandSecrets } from './values/commands';
import { headerSecrets } from './values/headers';
import { loginSecrets } from './values/logins';
import { namedSecrets } from './values/named';
import { pairSecrets } from './values/pairs';
import { privateKeySecrets } from './values/privateKeys';
import { urlSecrets } from './values/urls';
import { wordsIn } from './words/words';

/** How deep texts are looked for in texts: base64 in hexadecimal digits, and no further. */
const DEPTH = 2;

/** The secrets of a text, whatever it is, that give themselves away; `bare` says whether those count that only look so. */
export function scan(text: string, bare: BareSecrets, depth = 0): readonly Secret[] {
  if (text.length < 3 || (depth === 0 && !mayHoldSecret(text))) return [];
  const plain = withoutOverlaps(plainSecrets(text, bare));
  if (depth >= DEPTH) return plain;
  const hidden = hiddenTexts(text).flatMap(inner =>
    scan(inner.text, inner.whole ? bare : 'none', depth + 1).map(secret => placed(secret, inner)),
  );
  return withoutOverlaps([...plain, ...besides(hidden, plain)]);
}

/** A secret of a hidden text, in the text that hides it. */
function placed({ span, kind, encoded }: Secret, inner: HiddenText): Secret {
  const encoding = inner.encoding ?? encoded;
  return encoding ? { span: inner.outer(span), kind, encoded: encoding } : { span: inner.outer(span), kind };
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
    ...pairSecrets(text),
  ];
  return secrets.length > 0 ? secrets : bareSecrets(text, bare);
}
