import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, CodeActionRequest } from 'vscode-languageserver';
import { codeActions, fixAll } from '../../language/features/codeActions';
import { fixAllKind } from '../capabilities';
import { checkOptions } from '../checking';
import { codeActionOf, workspaceEditOf } from '../convert/edit';
import type { Parts } from '../parts';

/** Fixes at a place, and all safe ones of a file at once; each only where its kind is asked for. */
export function addCodeActions(parts: Parts): void {
  const { requests, client } = parts;
  requests.onRange(CodeActionRequest.type, null, async (document, span, { context }) => {
    if (!client.codeActionLiterals) return null;
    const options = await checkOptions(parts, document.uri);
    const actions: CodeAction[] = [];
    if (includes(context?.only, CodeActionKind.QuickFix) ?? true)
      for (const action of codeActions(document.model, span, options))
        actions.push(codeActionOf(document, client, action));
    if (includes(context?.only, fixAllKind) ?? false) {
      const edits = fixAll(document.model, options);
      if (edits.length > 0)
        actions.push({
          title: l10n.t('Fix all problems that can be fixed safely'),
          kind: fixAllKind,
          edit: workspaceEditOf(document, client, edits),
        });
    }
    return actions;
  });
}

/** Whether a kind, or one above it, is asked for; undefined where nothing in particular is. */
function includes(only: readonly string[] | undefined, kind: string): boolean | undefined {
  return only?.some(asked => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
