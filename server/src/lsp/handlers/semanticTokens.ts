import {
  SemanticTokensBuilder,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { semanticTokens } from '../../language/features/semanticTokens';
import { pushTokens } from '../convert/tokens';
import type { Parts } from '../parts';

/** What names and values are, for their colours: of a file, of a part of it, or what has changed since the last answer. */
export function addSemanticTokens({ requests, documents }: Parts): void {
  /** Each remembers the last answer for its document. */
  const builders = new Map<string, SemanticTokensBuilder>();
  const empty = { data: [] };
  documents.onDidClose(({ document }) => builders.delete(document.uri));

  requests.onDocument(SemanticTokensRequest.type, empty, document => {
    const builder = new SemanticTokensBuilder();
    builders.set(document.uri, builder);
    return pushTokens(builder, document, semanticTokens(document.model)).build();
  });

  requests.onDocument(SemanticTokensDeltaRequest.type, empty, (document, { previousResultId }) => {
    const builder = builders.get(document.uri) ?? new SemanticTokensBuilder();
    builders.set(document.uri, builder);
    builder.previousResult(previousResultId);
    return pushTokens(builder, document, semanticTokens(document.model)).buildEdits();
  });

  requests.onRange(SemanticTokensRangeRequest.type, empty, (document, span) =>
    pushTokens(new SemanticTokensBuilder(), document, semanticTokens(document.model, span)).build(),
  );
}
