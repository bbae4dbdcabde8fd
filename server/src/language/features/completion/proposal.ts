export const subjectKinds = [
  'section',
  'property',
  'tag',
  'flag',
  'provider-type',
  'dll',
  'template',
] as const;

/** What a completion can be about; plain data, so that it can wait at the client until somebody asks for its documentation. */
export interface Subject {
  readonly kind: (typeof subjectKinds)[number];
  readonly name: string;
}

export type CompletionKind =
  | 'section'
  | 'property'
  | 'tag'
  | 'flag'
  | 'provider-type'
  | 'file'
  | 'value'
  | 'template'
  | 'comment';

/** A completion without its place in the file. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label; empty where there is nothing to say. */
  readonly detail: string;
  /** What is written; the label where it is missing. */
  readonly newText?: string;
  /** The same in the snippet syntax of the protocol, with places to fill in. */
  readonly snippet?: string;
  /** What typed text is compared with; the label where it is missing. */
  readonly filterText?: string;
  /** The likelier, the smaller; proposals of one rank keep their order. */
  readonly rank: number;
  /** Whether a value that can be completed follows what is written. */
  readonly retrigger?: boolean;
  readonly subject: Subject | null;
}
