import {
  ErrorCodes,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
} from 'vscode-languageserver';
import { prepareRename, type RenameRefusal, rename } from '../../language/features/rename';
import { renameInSetup } from '../../language/features/rename/setup';
import { fileEditOf, joined, workspaceEditOf } from '../convert/edit';
import type { Parts } from '../parts';

/** Another name for a section, everywhere, in the setup.ini of its package too; a refusal is an error whose message is for the user. */
export function addRename({ requests, client, surroundings }: Parts): void {
  requests.onPosition(PrepareRenameRequest.type, null, (document, offset) => {
    const prepared = accepted(prepareRename(document.model, offset));
    return prepared && { range: document.positions.rangeOf(prepared.span), placeholder: prepared.name };
  });

  requests.onPosition(RenameRequest.type, null, async (document, offset, { newName }) => {
    if (typeof newName !== 'string')
      throw new ResponseError(ErrorCodes.InvalidParams, 'newName: a string is needed');
    const edits = accepted(rename(document.model, offset, newName));
    if (!edits) return null;
    const edit = workspaceEditOf(document, client, edits);
    const around = await surroundings.of(document.uri);
    const setup = around?.package?.setup;
    const setupEdits = renameInSetup(document.model, offset, newName, around);
    return setup && setupEdits.length > 0 ? joined(edit, fileEditOf(client, setup, setupEdits)) : edit;
  });
}

function accepted<T extends object>(answer: T | RenameRefusal | null): Exclude<T, RenameRefusal> | null {
  if (answer && isRefusal(answer)) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer as Exclude<T, RenameRefusal> | null;
}

function isRefusal(answer: object): answer is RenameRefusal {
  return 'refused' in answer;
}
