import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  type Location,
  type LocationLink,
  type SelectionRange,
} from 'vscode-languageserver-types';
import type { Definition } from '../../language/features/definition';
import type { FoldingRange as Fold } from '../../language/features/folding';
import type { Highlight } from '../../language/features/highlights';
import type { Hover as Explanation } from '../../language/features/hover';
import type { Span } from '../../language/text/span';
import type { ClientFeatures } from '../clientFeatures';
import type { Document } from '../documents';
import { positionsIn } from '../positions';

export function hoverOf(
  { positions }: Document,
  client: ClientFeatures,
  { span, markdown }: Explanation,
): Hover {
  return { range: positions.rangeOf(span), contents: { kind: client.hoverMarkup, value: markdown } };
}

/** A link where the client takes one, so that it can show all of the target; else the place of the name. */
export function definitionOf(
  document: Document,
  client: ClientFeatures,
  { origin, header, target, targetName }: Definition,
): LocationLink[] | Location {
  const { uri } = header ?? document;
  const positions = header ? positionsIn(header, client) : document.positions;
  const targetSelectionRange = positions.rangeOf(targetName);
  if (!client.locationLinks) return { uri, range: targetSelectionRange };
  return [
    {
      originSelectionRange: document.positions.rangeOf(origin),
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

export function foldOf({ positions }: Document, { span, kind }: Fold): FoldingRange {
  const { start, end } = positions.rangeOf(span);
  return { startLine: start.line, endLine: end.line, ...foldKinds[kind] };
}

/** Spans that lie in each other, the smallest first; at least one. */
export function selectionOf({ positions }: Document, spans: readonly Span[]): SelectionRange {
  return spans
    .map((span): SelectionRange => ({ range: positions.rangeOf(span) }))
    .reduceRight((parent, selection) => ({ ...selection, parent }));
}

const foldKinds: Readonly<Record<Fold['kind'], Pick<FoldingRange, 'kind'>>> = {
  section: {},
  comment: { kind: FoldingRangeKind.Comment },
  region: { kind: FoldingRangeKind.Region },
};
