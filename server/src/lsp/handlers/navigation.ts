import { DefinitionRequest, DocumentHighlightRequest, ReferencesRequest } from 'vscode-languageserver';
import { definition } from '../../language/features/definition';
import { highlights } from '../../language/features/highlights';
import { references } from '../../language/features/references';
import { definitionOf, highlightOf, locationOf } from '../convert/place';
import { inParts } from '../partialResults';
import type { Parts } from '../parts';

/** From a name to what it means, and to all places where it stands. */
export function addNavigation({ requests, connection, client, surroundings }: Parts): void {
  requests.onPosition(DefinitionRequest.type, null, async (document, offset) => {
    const found = definition(document.model, offset, await surroundings.of(document.uri));
    return found && definitionOf(document, client, found);
  });

  requests.onPosition(ReferencesRequest.type, null, (document, offset, { context, partialResultToken }) => {
    const found = references(document.model, offset, context).map(span => locationOf(document, span));
    return inParts(connection, partialResultToken, found);
  });

  requests.onPosition(DocumentHighlightRequest.type, null, (document, offset) => {
    const found = highlights(document.model, offset);
    return found && found.map(highlight => highlightOf(document, highlight));
  });
}
