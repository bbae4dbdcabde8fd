import * as v from 'valibot';
import { CompletionRequest, CompletionResolveRequest, HoverRequest } from 'vscode-languageserver';
import { complete, resolveCompletion } from '../../language/features/completion';
import { hover } from '../../language/features/hover';
import { completionOf, documentationOf } from '../convert/completion';
import { hoverOf } from '../convert/place';
import type { Parts } from '../parts';

/** What can be written at a place, and what stands there means. */
export function addCompletion({ requests, documents, client }: Parts): void {
  requests.onPosition(CompletionRequest.type, null, (document, offset) =>
    completionOf(document, client, complete(document.model, offset)),
  );

  requests.onItem(CompletionResolveRequest.type, item => {
    if (!v.is(completionData, item.data)) return item;
    const document = documents.get(item.data.uri);
    const markdown = document && resolveCompletion(document.model, item.data.subject);
    return markdown ? { ...item, documentation: documentationOf(client, markdown) } : item;
  });

  requests.onPosition(HoverRequest.type, null, (document, offset) => {
    const found = hover(document.model, offset);
    return found && hoverOf(document, client, found);
  });
}

const completionData = v.object({
  uri: v.string(),
  subject: v.object({
    kind: v.picklist(['section', 'property', 'tag', 'flag', 'provider-type', 'dll']),
    name: v.string(),
  }),
});
