import type { Fact } from './fact';

/** Whose definition it is: another service may use the same identifier for something else. */
export type TagOwner = 'Exchange' | 'PST' | 'LDAP' | 'Profile Wizard';

export interface ValueMeaning {
  readonly value: number;
  /** The name in the header file, where it has one. */
  readonly name?: string;
  readonly meaning: string;
}

export interface KnownTag extends Fact {
  readonly name: string;
  /** The 8-bit form of a string. */
  readonly tag: number;
  readonly owner: TagOwner;
  /** Bits that add up. */
  readonly flags?: readonly ValueMeaning[];
  /** Values of which one stands. */
  readonly values?: readonly ValueMeaning[];
  /** Whether the value is a credential. */
  readonly secret?: boolean;
}
