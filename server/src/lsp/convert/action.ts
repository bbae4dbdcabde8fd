import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Span } from '../../language/text/span';
import type { ClientFeatures } from '../clientFeatures';
import type { Offer } from '../codeActions';
import type { Document } from '../documents';
import { diagnosticOf } from './diagnostic';
import { headerEditOf, joined, workspaceEditOf } from './edit';

/** What stays with an action until its edits are asked for: by what it is found again. */
export interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly span: Span;
  readonly kind: string;
  readonly title: string;
  /** Which one of all that have this kind and title. */
  readonly at: number;
}

/** @param data Stands for the edits, where the client asks for them later. */
export function codeActionOf(
  document: Document,
  client: ClientFeatures,
  offer: Offer,
  data: ActionData | null,
): CodeAction {
  const { title, kind, isPreferred, diagnosis } = offer;
  return {
    title,
    kind,
    ...(isPreferred && { isPreferred }),
    ...(diagnosis && { diagnostics: [diagnosticOf(document, client, diagnosis)] }),
    ...(data ? { data } : { edit: actionEditOf(document, client, offer) }),
  };
}

export function actionEditOf(
  document: Document,
  client: ClientFeatures,
  { edits, headerEdits = [] }: Offer,
): WorkspaceEdit {
  if (headerEdits.length === 0) return workspaceEditOf(document, client, edits);
  const ofHeader = headerEditOf(client, headerEdits);
  return edits.length === 0 ? ofHeader : joined(workspaceEditOf(document, client, edits), ofHeader);
}
