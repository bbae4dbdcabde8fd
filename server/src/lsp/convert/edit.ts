import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CodeAction as Action } from '../../language/features/codeActions';
import type { TextEdit } from '../../language/text/edit';
import type { ClientFeatures } from '../clientFeatures';
import type { Document } from '../documents';
import { diagnosticOf } from './diagnostic';

export function codeActionOf(document: Document, client: ClientFeatures, action: Action): CodeAction {
  const { title, kind, isPreferred, diagnosis, edits } = action;
  return {
    title,
    kind,
    ...(isPreferred && { isPreferred }),
    diagnostics: [diagnosticOf(document, client, diagnosis)],
    edit: workspaceEditOf(document, client, edits),
  };
}

/** Edits of one document, bound to its version where the client can check that. */
export function workspaceEditOf(
  { uri, version, positions }: Document,
  client: ClientFeatures,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const textEdits = edits.map(({ start, end, newText }) => ({
    range: positions.rangeOf({ start, end }),
    newText,
  }));
  if (!client.documentChanges) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
