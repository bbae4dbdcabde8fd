import { type Span, shift } from '../text/span';

/** What a secret is, or where such secrets stand. */
export type SecretKind =
  | 'password'
  | 'token'
  | 'key'
  | 'private-key'
  | 'connection-string'
  | 'url-credentials'
  | 'header'
  | 'command-line'
  | 'login'
  /** The value of a tag from 67F0 to 67FF: the rule `secure-property` speaks of its key. */
  | 'secure-property'
  /** Has no name, but nothing else looks like it. */
  | 'unnamed';

/** How a secret is written, where it is not written plainly. */
export type SecretEncoding = 'hex' | 'base64' | 'percent';

/** A credential in a text: the smallest stretch that has to go. */
export interface Secret {
  readonly span: Span;
  readonly kind: SecretKind;
  readonly encoded?: SecretEncoding;
}

/** Those of `secrets` that share no character with `others`, which are in order and apart. */
export function besides(secrets: readonly Secret[], others: readonly Secret[]): readonly Secret[] {
  let at = 0;
  return secrets
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      while (at < others.length && others[at]!.span.end <= span.start) at++;
      return at === others.length || span.end <= others[at]!.span.start;
    });
}

/** The secret, `by` code units further on. */
export function shifted(secret: Secret, by: number): Secret {
  return by === 0 ? secret : { ...secret, span: shift(secret.span, by) };
}

/** The secrets in order, without those that lie in or overlap one before them; of two at one place the longer stays. */
export function withoutOverlaps(secrets: readonly Secret[]): readonly Secret[] {
  if (secrets.length < 2) return secrets;
  const ordered = secrets.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Secret[] = [];
  for (const secret of ordered) {
    const last = kept.at(-1);
    if (!last || secret.span.start >= last.span.end) kept.push(secret);
    else if (secret.span.end > last.span.end)
      kept[kept.length - 1] = { ...last, span: { start: last.span.start, end: secret.span.end } };
  }
  return kept;
}
