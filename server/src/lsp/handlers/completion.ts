import * as v from 'valibot';
import { CompletionRequest, CompletionResolveRequest, HoverRequest } from 'vscode-languageserver';
import { complete, resolveCompletion, subjectKinds } from '../../language/features/completion';
import { hover } from '../../language/features/hover';
import { rules } from '../../language/rules/index';
import { completionOf, documentationOf } from '../convert/completion';
import { hoverOf } from '../convert/place';
import type { Parts } from '../parts';

/** What can be written at a place, and what stands there means. */
export function addCompletion({ requests, documents, client, surroundings }: Parts): void {
  requests.onPosition(CompletionRequest.type, null, async (document, offset) => {
    const around = await surroundings.soon(document.uri);
    return completionOf(document, client, complete(document.model, offset, { surroundings: around, rules }));
  });

  requests.onItem(CompletionResolveRequest.type, async item => {
    if (!v.is(completionData, item.data)) return item;
    const { uri, subject } = item.data;
    const document = documents.get(uri);
    const markdown = document && resolveCompletion(document.model, subject, await surroundings.soon(uri));
    return markdown ? { ...item, documentation: documentationOf(client, markdown) } : item;
  });

  requests.onPosition(HoverRequest.type, null, async (document, offset) => {
    const found = hover(document.model, offset, await surroundings.of(document.uri));
    return found && hoverOf(document, client, found);
  });
}

const completionData = v.object({
  uri: v.string(),
  subject: v.object({
    kind: v.picklist(subjectKinds),
    name: v.string(),
  }),
});
