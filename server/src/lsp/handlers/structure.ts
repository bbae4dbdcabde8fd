import * as v from 'valibot';
import { DocumentSymbolRequest, FoldingRangeRequest, SelectionRangeRequest } from 'vscode-languageserver';
import { folding } from '../../language/features/folding';
import { selectionRanges } from '../../language/features/selectionRanges';
import { symbols } from '../../language/features/symbols';
import { foldOf, selectionOf } from '../convert/place';
import { flatSymbolsOf, symbolOf } from '../convert/symbol';
import { inParts } from '../partialResults';
import type { Parts } from '../parts';
import { position } from '../requests';

/** What of a file belongs together. */
export function addStructure({ requests, connection, client }: Parts): void {
  requests.onDocument(DocumentSymbolRequest.type, null, (document, { partialResultToken }) => {
    const found = symbols(document.model);
    return client.hierarchicalSymbols
      ? inParts(
          connection,
          partialResultToken,
          found.map(symbol => symbolOf(document, symbol)),
        )
      : inParts(
          connection,
          partialResultToken,
          found.flatMap(symbol => flatSymbolsOf(document, symbol)),
        );
  });

  requests.onDocument(FoldingRangeRequest.type, null, document =>
    folding(document.model).map(fold => foldOf(document, fold)),
  );

  requests.onDocument(
    SelectionRangeRequest.type,
    null,
    (document, { positions }) =>
      positions.map(at =>
        selectionOf(document, selectionRanges(document.model, document.positions.offsetAt(at))),
      ),
    { positions: v.array(position) },
  );
}
