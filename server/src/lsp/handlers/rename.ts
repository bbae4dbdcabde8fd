import {
  ErrorCodes,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
} from 'vscode-languageserver';
import { prepareRename, type RenameRefusal, rename } from '../../language/features/rename';
import { workspaceEditOf } from '../convert/edit';
import type { Parts } from '../parts';

/** Another name for a section, everywhere; a refusal is an error whose message is for the user. */
export function addRename({ requests, client }: Parts): void {
  requests.onPosition(PrepareRenameRequest.type, null, (document, offset) => {
    const prepared = accepted(prepareRename(document.model, offset));
    return prepared && { range: document.positions.rangeOf(prepared.span), placeholder: prepared.name };
  });

  requests.onPosition(RenameRequest.type, null, (document, offset, { newName }) => {
    if (typeof newName !== 'string')
      throw new ResponseError(ErrorCodes.InvalidParams, 'newName: a string is needed');
    const edits = accepted(rename(document.model, offset, newName));
    return edits && workspaceEditOf(document, client, edits);
  });
}

function accepted<T extends object>(answer: T | RenameRefusal | null): Exclude<T, RenameRefusal> | null {
  if (answer && isRefusal(answer)) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer as Exclude<T, RenameRefusal> | null;
}

function isRefusal(answer: object): answer is RenameRefusal {
  return 'refused' in answer;
}
