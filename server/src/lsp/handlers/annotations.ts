import * as v from 'valibot';
import { CodeLensRequest, CodeLensResolveRequest, InlayHintRequest } from 'vscode-languageserver';
import { codeLenses } from '../../language/features/codeLens';
import { inlayHints } from '../../language/features/inlayHints';
import { headerName } from '../../language/surroundings/headers';
import { hintOf } from '../convert/hint';
import { emptyLensOf, lensOf, nameOf } from '../convert/lens';
import type { Parts } from '../parts';
import { serviceCommands } from '../serviceCommands';

/** What an editor shows within the lines and between them; each can be switched off. */
export function addAnnotations(parts: Parts): void {
  const { requests, documents, client, settings, surroundings } = parts;

  requests.onRange(InlayHintRequest.type, null, async (document, span) => {
    if (!(await settings.of(document.uri)).inlayHints) return [];
    const around = await surroundings.soon(document.uri);
    const hints = inlayHints(document.model, span, { headerName: tag => headerName(around, tag) });
    return hints.map(hint => hintOf(document, hint));
  });

  requests.onDocument(CodeLensRequest.type, null, async document => {
    if (!(await settings.of(document.uri)).codeLens) return [];
    const lenses = codeLenses(document.model, undefined, await serviceCommands(parts, document.uri));
    return lenses.map(lens =>
      client.resolvesLenses ? emptyLensOf(document, lens) : lensOf(document, client, lens),
    );
  });

  requests.onItem(CodeLensResolveRequest.type, async lens => {
    if (!v.is(lensData, lens.data)) return lens;
    const { uri, version, does } = lens.data;
    const document = documents.get(uri);
    if (!document || document.version !== version) return lens;
    const header = document.positions.spanOf(lens.range);
    const lenses = codeLenses(document.model, header, await serviceCommands(parts, uri));
    const found = lenses.find(({ span, action }) => span.start === header.start && nameOf(action) === does);
    return found ? lensOf(document, client, found) : lens;
  });
}

const lensData = v.object({ uri: v.string(), version: v.nullable(v.number()), does: v.string() });
