import * as v from 'valibot';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Span } from '../../language/text/span';
import { checkOptions } from '../checking';
import { type Offer, offers } from '../codeActions';
import { type ActionData, actionEditOf, codeActionOf } from '../convert/action';
import type { Document } from '../documents';
import type { Parts } from '../parts';

/** Fixes and refactorings at a place, and what is done to a whole file; each only where its kind is asked for. */
export function addCodeActions(parts: Parts): void {
  const { requests, client, documents } = parts;

  requests.onRange(
    CodeActionRequest.type,
    null,
    async (document, span, { context }) => {
      if (!client.codeActionLiterals) return null;
      const options = await checkOptions(parts, document.uri);
      const found = offers(document.model, span, options, context.only);
      return found.map(offer => {
        const data = client.resolvesCodeActions ? dataOf(document, span, offer, found) : null;
        return codeActionOf(document, client, offer, data);
      });
    },
    { context: v.looseObject({ only: v.optional(v.array(v.string())) }) },
  );

  requests.onItem(CodeActionResolveRequest.type, async (action): Promise<CodeAction> => {
    if (!v.is(actionData, action.data)) return action;
    const { uri, version, span, kind, title, at } = action.data;
    const document = documents.get(uri);
    if (!document || document.version !== version) throw outdated();
    const found = offers(document.model, span, await checkOptions(parts, uri), [kind]);
    const offer = alike(found, { kind, title })[at];
    if (!offer) throw outdated();
    return { ...action, edit: actionEditOf(document, client, offer) };
  });
}

const actionData = v.object({
  uri: v.string(),
  version: v.nullable(v.number()),
  span: v.object({ start: v.number(), end: v.number() }),
  kind: v.string(),
  title: v.string(),
  at: v.number(),
});

function dataOf({ uri, version }: Document, span: Span, offer: Offer, all: readonly Offer[]): ActionData {
  const { kind, title } = offer;
  return { uri, version, span, kind, title, at: alike(all, offer).indexOf(offer) };
}

function alike(all: readonly Offer[], wanted: Pick<Offer, 'kind' | 'title'>): readonly Offer[] {
  return all.filter(({ kind, title }) => kind === wanted.kind && title === wanted.title);
}

/** The file, or what is set for it, has changed since the action was offered. */
function outdated(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The action is no longer there.');
}
