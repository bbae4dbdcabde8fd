import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures';
import { offeredKinds } from './codeActions';
import { tokenLegend } from './convert/tokens';

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
        interFileDependencies: true,
        workspaceDiagnostics: true,
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
    workspaceSymbolProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: { rangesSupport: true },
    codeActionProvider: {
      codeActionKinds: [...offeredKinds],
      ...(client.resolvesCodeActions && { resolveProvider: true }),
    },
    codeLensProvider: { resolveProvider: client.resolvesLenses },
    documentLinkProvider: { resolveProvider: false },
    inlayHintProvider: true,
    semanticTokensProvider: { legend: tokenLegend, full: { delta: true }, range: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didDelete: ANY_FILE, didRename: ANY_FILE },
    },
  };
}

/** Folders too: when one goes, nothing is said of the files in it. */
const ANY_FILE = { filters: [{ pattern: { glob: '**' } }] };
