import type { HeaderDiagnosis } from '../language/rules/checkHeader';
import type { Span } from '../language/text/span';
import { addressOf } from './addresses';
import type { Document } from './documents';
import type { Positions } from './positions';

/** What the rules have found in a public header beside the files of its package. */
export interface FoundInHeader {
  /** Of the header as it is on the disk. */
  readonly positions: Positions;
  readonly diagnoses: readonly HeaderDiagnosis[];
  /** The file that fixes change. */
  readonly document: Document;
}

/** What was last found in each public header, for whoever asks what can be done about it. */
export class HeaderFindings {
  readonly #found = new Map<string, FoundInHeader>();

  keep(uri: string, found: FoundInHeader): void {
    this.#found.set(keyOf(uri), found);
  }

  forget(uri: string): void {
    this.#found.delete(keyOf(uri));
  }

  of(uri: string): FoundInHeader | undefined {
    return this.#found.get(keyOf(uri));
  }
}

/** The findings that touch a span. */
export function touching({ diagnoses }: FoundInHeader, { start, end }: Span): readonly HeaderDiagnosis[] {
  return diagnoses.filter(({ finding: { span } }) => span.start <= end && start <= span.end);
}

/** Clients and this computer may write the address of one file in different ways. */
function keyOf(uri: string): string {
  return addressOf(uri).toString();
}
