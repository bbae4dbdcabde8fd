import type { Fact } from './fact';

/** A service section has the flags of services; a provider section those of providers, hooks included. */
export type FlagFamily = 'service' | 'provider';

/**
 * Who sets a flag and when. `static`: MapiSvc.inf alone. `modifiable`: MapiSvc.inf at first.
 * `dynamic`: MAPI at run time only. `reserved`: nobody.
 */
export type FlagClass = 'static' | 'modifiable' | 'dynamic' | 'reserved';

export interface ResourceFlag extends Fact {
  readonly name: string;
  readonly value: number;
  readonly family: FlagFamily;
  readonly class: FlagClass;
  /** The value of PR_RESOURCE_TYPE of the providers that it is for; undefined where it is for all. */
  readonly providerType?: string;
}
