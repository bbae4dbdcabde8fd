import { message } from './message';

/*
 * How the sections of an open file hang together, for views of it. A client asks again when the file or its problems have
 * changed, so that no view causes no work.
 */

/** Null for a document that is not open. */
export const organization = message<{ readonly uri: string }, Organization | null>('mapisvc/organization');

export interface Organization {
  /** MAPI's own sections; each service with the sections that it is the first to link to; unlinked sections. */
  readonly nodes: readonly OrganizationNode[];
  /** One for each pair of sections, in the order of the links; a link to a missing section leads to a node for it. */
  readonly edges: readonly OrganizationEdge[];
}

/** A section, or one that is missing though something links to it. */
export interface OrganizationNode {
  /** The same as long as the section has its name. */
  readonly id: string;
  /** What the section is; of a missing one what it would be. */
  readonly role: OrganizationRole;
  readonly name: string;
  /** What users see of it, secrets masked; empty where there is nothing. */
  readonly displayName: string;
  /** In a few words what the section is beside its role; empty where there is nothing to say. */
  readonly detail: string;
  /** The type of a provider, such as MAPI_STORE_PROVIDER; null elsewhere, and where it is not known. */
  readonly providerType: string | null;
  /** Whether [Default Services] names it. */
  readonly isDefault: boolean;
  readonly isMissing: boolean;
  /** The header's name; where the section is missing the first link to it. */
  readonly range: Range;
  /** How many problems the section has. */
  readonly problems: ProblemCounts;
}

export type OrganizationRole =
  | 'services'
  | 'default-services'
  | 'help-file-mappings'
  | 'service'
  | 'provider'
  | 'extra'
  | 'unlinked';

export interface ProblemCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

export interface OrganizationEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'service' | 'provider' | 'section';
  /** The name in the key or list. */
  readonly range: Range;
}

/** Lines and characters from zero, characters in the position encoding of the connection. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}
