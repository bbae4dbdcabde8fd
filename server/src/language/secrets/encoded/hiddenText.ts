import type { Span } from '../../text/span';
import type { SecretEncoding } from '../secret';

/** A text that another one holds in an encoding. */
export interface HiddenText {
  readonly text: string;
  /** Null for letters of a wrong code page: a secret among them is mostly written plainly. */
  readonly encoding: SecretEncoding | null;
  /** Whether the encoded stretch holds nothing but this text, in printable ASCII. */
  readonly whole: boolean;
  /** What stands in the outer text for a stretch of this one. */
  outer(span: Span): Span;
}
