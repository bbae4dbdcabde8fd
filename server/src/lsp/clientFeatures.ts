import * as v from 'valibot';
import { type InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { ClientOptions } from '../protocol/client';
import type { PositionEncoding } from './positions';

/** What the server wants to know of the client, from what it says in `initialize`. */
export interface ClientFeatures {
  readonly positionEncoding: PositionEncoding;
  /** Asks for diagnostics by itself; to any other client they are sent. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  readonly codeDescription: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchRegistration: boolean;
  readonly workspaceFolders: boolean;
  /** The folders that were open at the start, for a client that cannot be asked for them. */
  readonly initialFolders: readonly { readonly uri: string }[];
  readonly insertReplace: boolean;
  readonly snippets: boolean;
  readonly commitCharacters: boolean;
  readonly labelDetails: boolean;
  readonly sharedEditRange: boolean;
  /** What documentation may be written in, in completions and in hovers. */
  readonly completionMarkup: MarkupKind;
  readonly hoverMarkup: MarkupKind;
  readonly hierarchicalSymbols: boolean;
  readonly preparesRename: boolean;
  readonly documentChanges: boolean;
  readonly codeActionLiterals: boolean;
  readonly codeActionRegistration: boolean;
  /** Asks for the edits of a code action when the user has chosen it. */
  readonly resolvesCodeActions: boolean;
  /** Asks for what a lens says when it comes into view. */
  readonly resolvesLenses: boolean;
  readonly linkTooltips: boolean;
  readonly symbolTags: boolean;
  readonly locationLinks: boolean;
  readonly options: ClientOptions;
  /** The settings that stand in `initializationOptions`, unchecked. */
  readonly initialSettings: unknown;
}

export function clientFeatures(params: InitializeParams): ClientFeatures {
  const { capabilities, initializationOptions, workspaceFolders, rootUri } = params;
  const { textDocument, workspace, general } = capabilities ?? {};
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const item = textDocument?.completion?.completionItem;
  const action = textDocument?.codeAction;
  const options = v.is(anyObject, initializationOptions) ? initializationOptions : {};
  return {
    positionEncoding: general?.positionEncodings?.find(isKnownEncoding) ?? 'utf-16',
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    relatedInformation: diagnostics.relatedInformation === true,
    diagnosticTags: diagnostics.tagSupport !== undefined,
    codeDescription: diagnostics.codeDescriptionSupport === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    initialFolders: workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []),
    snippets: item?.snippetSupport === true,
    commitCharacters: item?.commitCharactersSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    sharedEditRange: textDocument?.completion?.completionList?.itemDefaults?.includes('editRange') === true,
    completionMarkup: markupIn(item?.documentationFormat),
    hoverMarkup: markupIn(textDocument?.hover?.contentFormat),
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    codeActionRegistration: action?.dynamicRegistration === true,
    resolvesCodeActions: action?.dataSupport === true && resolves(action, 'edit'),
    resolvesLenses: resolves(textDocument?.codeLens, 'command'),
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    symbolTags: workspace?.symbol?.tagSupport !== undefined,
    locationLinks: textDocument?.definition?.linkSupport === true,
    options,
    initialSettings: 'mapisvc' in options ? options['mapisvc'] : options,
  };
}

const anyObject = v.looseObject({});

function resolves(
  feature: { readonly resolveSupport?: { readonly properties: readonly string[] } } | undefined,
  property: string,
): boolean {
  return feature?.resolveSupport?.properties?.includes(property) === true;
}

function isKnownEncoding(encoding: string): encoding is PositionEncoding {
  return encoding === 'utf-16' || encoding === 'utf-8';
}

function markupIn(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
}
