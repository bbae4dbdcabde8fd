import type { Draft } from '../draft';
import type { Package } from '../package/package';
import type { StepName } from '../plan';

/** A step of an install. It writes into the draft and never to the disk; apply and undo know files only, no steps. */
export interface Step {
  readonly name: StepName;
  plan(draft: Draft, source: Package): Promise<void>;
}
