import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures';

/** What the server can do, in the words of the protocol. */
export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: client.positionEncoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'mapisvc',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
    completionProvider: { resolveProvider: true, triggerCharacters: ['=', '[', ',', '|'] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    workspace: { workspaceFolders: { supported: true } },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  };
}

/** The one way to have all safe fixes applied at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.mapisvc`;
