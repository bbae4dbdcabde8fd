/** What an editor can ask of a file. */
export { type CodeAction, codeActions, fixAll } from './codeActions';
export {
  type CompletionItem,
  type CompletionKind,
  complete,
  resolveCompletion,
  type Subject,
} from './completion';
export { type Definition, definition } from './definition';
export { type FoldingRange, folding } from './folding';
export { type Highlight, highlights } from './highlights';
export { type Hover, hover } from './hover';
export { type ReferenceOptions, references } from './references';
export { prepareRename, type RenameRefusal, type Renaming, rename } from './rename';
export { selectionRanges } from './selectionRanges';
export { type OutlineSymbol, type SymbolKind, type SymbolOptions, symbols } from './symbols';
