import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { HeaderEdit } from '../../language/fixes/fix';
import type { TextFile } from '../../language/surroundings/surroundings';
import type { TextEdit as Edit } from '../../language/text/edit';
import type { ClientFeatures } from '../clientFeatures';
import type { Document } from '../documents';
import { type Positions, positionsIn } from '../positions';

export function textEditsOf(positions: Positions, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, newText }) => ({ range: positions.rangeOf({ start, end }), newText }));
}

/** Edits of one document, bound to its version where the client can check that. */
export function workspaceEditOf(
  { uri, version, positions }: Document,
  client: ClientFeatures,
  edits: readonly Edit[],
): WorkspaceEdit {
  return editsOf(uri, version, positions, client, edits);
}

/** Edits of one public header, as it is on the disk. */
export function headerEditOf(client: ClientFeatures, edits: readonly HeaderEdit[]): WorkspaceEdit {
  return fileEditOf(client, edits[0]!.header, edits);
}

/** Edits of another file, as it is on the disk. */
export function fileEditOf(client: ClientFeatures, file: TextFile, edits: readonly Edit[]): WorkspaceEdit {
  return editsOf(file.uri, null, positionsIn(file, client), client, edits);
}

/** Edits of different files as one. */
export function joined(one: WorkspaceEdit, other: WorkspaceEdit): WorkspaceEdit {
  return one.documentChanges && other.documentChanges
    ? { documentChanges: [...one.documentChanges, ...other.documentChanges] }
    : { changes: { ...one.changes, ...other.changes } };
}

function editsOf(
  uri: string,
  version: number | null,
  positions: Positions,
  client: ClientFeatures,
  edits: readonly Edit[],
): WorkspaceEdit {
  const textEdits = textEditsOf(positions, edits);
  if (!client.documentChanges) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
