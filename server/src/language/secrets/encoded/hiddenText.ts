import type { Span } from '../../text/span';
import type { SecretEncoding } from '../secret';

/** A text that another one holds in an encoding. */
export interface HiddenText {
  readonly text: string;
  readonly encoding: SecretEncoding;
  /** Whether the encoded stretch holds nothing but this text, in printable ASCII. */
  readonly whole: boolean;
  /** What stands in the outer text for a stretch of this one. */
  outer(span: Span): Span;
}
