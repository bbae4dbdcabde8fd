import * as v from 'valibot';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { fileEdits } from '../../language/fixes/fix';
import type { Span } from '../../language/text/span';
import { checkOptions, prepareCheck } from '../checking';
import { isAsked, type Offer, offers } from '../codeActions';
import { type ActionData, actionEditOf, codeActionOf } from '../convert/action';
import { headerDiagnosticOf } from '../convert/diagnostic';
import { workspaceEditOf } from '../convert/edit';
import type { Document } from '../documents';
import { touching } from '../headerFindings';
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
      await prepareCheck(document, options, () => documents.get(document.uri) !== document);
      const found = offers(document.model, span, options, context.only);
      return found.map(offer => {
        const data = client.resolvesCodeActions ? dataOf(document, span, offer, found) : null;
        return codeActionOf(document, client, offer, data);
      });
    },
    { context: v.looseObject({ only: v.optional(v.array(v.string())) }) },
    params => headerActions(parts, params),
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

/** Fixes of what is said in a public header; they change a MapiSvc.inf of its package. */
function headerActions({ client, headerFindings }: Parts, params: CodeActionParams): CodeAction[] | null {
  const { textDocument, range, context } = params;
  const found = headerFindings.of(textDocument.uri);
  if (!found || !client.codeActionLiterals || !isAsked(context.only, CodeActionKind.QuickFix)) return null;
  const { positions, document } = found;
  return touching(found, positions.spanOf(range)).flatMap(diagnosis =>
    (diagnosis.finding.fixes?.(document.model) ?? []).map(fix => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [headerDiagnosticOf(positions, client, diagnosis)],
      edit: workspaceEditOf(document, client, fileEdits(document.model, fix)),
    })),
  );
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
