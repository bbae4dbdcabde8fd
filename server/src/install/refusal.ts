import { shown } from './message';
import type { Plan } from './plan';

/** Why an operation was refused; the message says it to people, the code to programs. */
export type RefusalCode =
  | 'no-sandbox'
  | 'unknown-version'
  | 'bad-settings'
  | 'unsafe-root'
  | 'not-empty'
  | 'foreign-file'
  | 'no-package'
  | 'bad-package'
  | 'bad-registry'
  | 'bad-journal'
  | 'bad-dll'
  | 'missing-dll'
  | 'unsafe-name'
  | 'link'
  | 'read-only'
  | 'collision'
  | 'not-in-code-page'
  | 'bad-profile'
  | 'no-profile'
  | 'no-service'
  | 'single-copy'
  | 'no-wizard'
  | 'no-entry-point'
  | 'bad-property'
  | 'no-loader'
  | 'no-answer'
  | 'outdated-plan'
  | 'changed-since'
  | 'nothing-to-undo'
  | 'busy'
  | 'interrupted'
  | 'stuck';

/** An operation that was refused before it changed anything. Its message is fit to be shown. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param plan Where a plan was refused as outdated: the plan that would hold now. */
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly plan: Plan | null = null,
  ) {
    super(shown(message));
  }
}
