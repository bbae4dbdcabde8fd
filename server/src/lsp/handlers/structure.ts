import { FoldingRangeRequest, SelectionRangeRequest } from 'vscode-languageserver';
import { folding } from '../../language/features/folding';
import { selectionRanges } from '../../language/features/selectionRanges';
import { foldOf, selectionOf } from '../convert';
import type { Parts } from '../parts';

/** What of a file belongs together. */
export function addStructure({ requests }: Parts): void {
  requests.onDocument(FoldingRangeRequest.type, null, document =>
    folding(document.model).map(fold => foldOf(document, fold)),
  );

  requests.onDocument(SelectionRangeRequest.type, null, (document, { positions }) =>
    positions.map(position => selectionOf(document, selectionRanges(document.model, document.positions.offsetAt(position)))),
  );
}
