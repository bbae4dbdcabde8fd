/** What an editor can ask of a file. */
export { type CodeAction, codeActions, fixAll } from './codeActions';
export { type CodeLens, type CodeLensOptions, codeLenses, type LensAction } from './codeLens';
export {
  type CompletionItem,
  type CompletionKind,
  type CompletionList,
  type CompletionOptions,
  complete,
  resolveCompletion,
  type Subject,
  subjectKinds,
} from './completion';
export { type Definition, definition } from './definition';
export { type DocumentLink, documentLinks } from './documentLinks';
export { type FoldingRange, folding } from './folding';
export { type FormatRequest, format } from './formatting';
export { defaultFormat, type FormatOptions } from './formatting/options';
export { type Highlight, highlights } from './highlights';
export { type Hover, hover } from './hover';
export { type InlayHint, type InlayHintOptions, inlayHints } from './inlayHints';
export {
  type Organization,
  type OrganizationEdge,
  type OrganizationNode,
  organization,
} from './organization';
export { organize } from './organize';
export { type Refactoring, type RefactorOptions, refactorings } from './refactor';
export { type ReferenceOptions, references } from './references';
export { prepareRename, type RenameRefusal, type Renaming, rename } from './rename';
export { selectionRanges } from './selectionRanges';
export {
  type SemanticToken,
  semanticTokens,
  type TokenModifier,
  type TokenType,
  tokenModifiers,
  tokenTypes,
} from './semanticTokens';
export { type OutlineSymbol, type SymbolKind, type SymbolOptions, symbols } from './symbols';
export { type WorkspaceSymbol, workspaceSymbols } from './workspaceSymbols';
