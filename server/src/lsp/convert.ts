import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Location,
  type LocationLink,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
  SymbolTag,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { rulePage } from '../config/product';
import type { CodeAction as Action } from '../language/features/codeActions';
import type { Definition } from '../language/features/definition';
import type { FoldingRange as Fold } from '../language/features/folding';
import type { Highlight } from '../language/features/highlights';
import type { OutlineSymbol } from '../language/features/symbols';
import type { Section } from '../language/model/sectionIndex';
import type { Severity } from '../language/rules/rule';
import type { Diagnosis } from '../language/rules/run';
import type { TextEdit } from '../language/text/edit';
import type { Span } from '../language/text/span';
import type { ClientFeatures } from './clientFeatures';
import type { Document } from './documents';

/*
 * The language library's plain data in the shapes of the protocol. Nothing else of the server knows both.
 */

export function diagnosticOf(document: Document, client: ClientFeatures, diagnosis: Diagnosis): Diagnostic {
  const { rule, severity, section, finding } = diagnosis;
  const { related } = finding;
  return {
    range: placedRange(document, section, finding.span),
    severity: severities[severity],
    code: rule.id,
    ...(client.codeDescription && { codeDescription: { href: rulePage(rule.id) } }),
    source: 'mapisvc',
    message: finding.message,
    ...(client.diagnosticTags && rule.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(client.relatedInformation &&
      related && {
        relatedInformation: related.map(({ section: other = section, span, message }) => ({
          location: { uri: document.uri, range: placedRange(document, other, span) },
          message,
        })),
      }),
  };
}

/** A link where the client takes one, so that it can show the whole section; else the place of the name. */
export function definitionOf(
  { uri, positions }: Document,
  client: ClientFeatures,
  { origin, target, targetName }: Definition,
): LocationLink[] | Location {
  const targetSelectionRange = positions.rangeOf(targetName);
  if (!client.locationLinks) return { uri, range: targetSelectionRange };
  return [
    {
      originSelectionRange: positions.rangeOf(origin),
      targetUri: uri,
      targetRange: positions.rangeOf(target),
      targetSelectionRange,
    },
  ];
}

export function locationOf({ uri, positions }: Document, span: Span): Location {
  return { uri, range: positions.rangeOf(span) };
}

export function highlightOf({ positions }: Document, { span, kind }: Highlight): DocumentHighlight {
  return {
    range: positions.rangeOf(span),
    kind: kind === 'header' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  };
}

export function symbolOf(document: Document, symbol: OutlineSymbol): DocumentSymbol {
  const { name, detail, kind, span, nameSpan, isUnread, children } = symbol;
  return {
    name,
    detail,
    kind: symbolKinds[kind],
    ...(isUnread && { tags: [SymbolTag.Deprecated] }),
    range: document.positions.rangeOf(span),
    selectionRange: document.positions.rangeOf(nameSpan),
    children: children.map(child => symbolOf(document, child)),
  };
}

/** The symbol and all below it, for a client that cannot show a tree. */
export function flatSymbolsOf(
  document: Document,
  symbol: OutlineSymbol,
  containerName = '',
): SymbolInformation[] {
  const { name, kind, span, children } = symbol;
  const own = { name, kind: symbolKinds[kind], location: locationOf(document, span), containerName };
  return [own, ...children.flatMap(child => flatSymbolsOf(document, child, name))];
}

export function foldOf({ positions }: Document, { span, kind }: Fold): FoldingRange {
  const { start, end } = positions.rangeOf(span);
  return { startLine: start.line, endLine: end.line, ...foldKinds[kind] };
}

/** Spans that lie in each other, the smallest first; at least one. */
export function selectionOf({ positions }: Document, spans: readonly Span[]): SelectionRange {
  return spans
    .toReversed()
    .reduce<SelectionRange | undefined>(
      (parent, span) => ({ range: positions.rangeOf(span), ...(parent && { parent }) }),
      undefined,
    )!;
}

export function codeActionOf(document: Document, client: ClientFeatures, action: Action): CodeAction {
  const { title, kind, isPreferred, diagnosis, edits } = action;
  return {
    title,
    kind,
    ...(isPreferred && { isPreferred }),
    diagnostics: [diagnosticOf(document, client, diagnosis)],
    edit: workspaceEditOf(document, client, edits),
  };
}

/** Edits of one document, bound to its version where the client can check that. */
export function workspaceEditOf(
  { uri, version, positions }: Document,
  client: ClientFeatures,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const textEdits = edits.map(({ start, end, newText }) => ({
    range: positions.rangeOf({ start, end }),
    newText,
  }));
  if (!client.documentChanges) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const symbolKinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  global: SymbolKind.Namespace,
  service: SymbolKind.Module,
  provider: SymbolKind.Class,
  extra: SymbolKind.Struct,
  section: SymbolKind.Object,
  link: SymbolKind.Field,
  entry: SymbolKind.Property,
};

const foldKinds: Readonly<Record<Fold['kind'], Pick<FoldingRange, 'kind'>>> = {
  section: {},
  comment: { kind: FoldingRangeKind.Comment },
  region: { kind: FoldingRangeKind.Region },
};

function placedRange(document: Document, section: Section, span: Span) {
  return document.positions.rangeOf(document.model.placed(section, span));
}
