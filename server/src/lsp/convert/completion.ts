import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type MarkupContent,
  type Range,
} from 'vscode-languageserver-types';
import type {
  CompletionItem as Proposal,
  CompletionList as Proposals,
  Subject,
} from '../../language/features/completion';
import type { ClientFeatures } from '../clientFeatures';
import type { Document } from '../documents';

/** What stays with an item until its documentation is asked for. */
export interface CompletionData {
  readonly uri: string;
  readonly subject: Subject;
}

/** All proposals for one place; they replace the same text, so that a client may be told once where it stands. */
export function completionOf(
  document: Document,
  client: ClientFeatures,
  { items: proposals, isIncomplete }: Proposals,
): CompletionList {
  const [first] = proposals;
  const items = proposals.map(proposal => itemOf(document, client, proposal));
  if (!first || !client.sharedEditRange) return { isIncomplete, items };
  return { isIncomplete, itemDefaults: { editRange: editRangeOf(document, client, first) }, items };
}

export function documentationOf(client: ClientFeatures, markdown: string): MarkupContent {
  return { kind: client.completionMarkup, value: markdown };
}

function itemOf(document: Document, client: ClientFeatures, proposal: Proposal): CompletionItem {
  const { label, kind, detail, newText, filterText, sortText, commitCharacter, retrigger, subject } =
    proposal;
  const { retriggerCommand } = client.options;
  const data: CompletionData | null = subject && { uri: document.uri, subject };
  return {
    label,
    kind: kinds[kind],
    ...(detail && (client.labelDetails ? { labelDetails: { description: detail } } : { detail })),
    filterText,
    sortText,
    ...editOf(document, client, proposal),
    ...(commitCharacter && client.commitCharacters && { commitCharacters: [commitCharacter] }),
    ...(retrigger && retriggerCommand && { command: { title: newText, command: retriggerCommand } }),
    ...(data && { data }),
  };
}

function editOf(
  document: Document,
  client: ClientFeatures,
  proposal: Proposal,
): Pick<CompletionItem, 'textEdit' | 'textEditText' | 'insertTextFormat'> {
  const snippet = client.snippets ? proposal.snippet : null;
  const newText = snippet ?? proposal.newText;
  const format = snippet === null ? {} : { insertTextFormat: InsertTextFormat.Snippet };
  if (client.sharedEditRange) return { textEditText: newText, ...format };
  const range = editRangeOf(document, client, proposal);
  return { textEdit: 'insert' in range ? { newText, ...range } : { newText, range }, ...format };
}

function editRangeOf(
  { positions }: Document,
  client: ClientFeatures,
  { insert, replace }: Proposal,
): Range | { insert: Range; replace: Range } {
  const whole = positions.rangeOf(replace);
  return client.insertReplace ? { insert: positions.rangeOf(insert), replace: whole } : whole;
}

const kinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  property: CompletionItemKind.Property,
  tag: CompletionItemKind.Field,
  flag: CompletionItemKind.EnumMember,
  'provider-type': CompletionItemKind.Enum,
  file: CompletionItemKind.File,
  value: CompletionItemKind.Value,
  template: CompletionItemKind.Snippet,
  comment: CompletionItemKind.Keyword,
};
