import {
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
  SymbolTag,
} from 'vscode-languageserver-types';
import type { OutlineSymbol } from '../../language/features/symbols';
import type { WorkspaceSymbol } from '../../language/features/workspaceSymbols';
import type { ClientFeatures } from '../clientFeatures';
import type { Document } from '../documents';
import { locationOf } from './place';

export function symbolOf(document: Document, symbol: OutlineSymbol): DocumentSymbol {
  const { name, detail, kind, span, nameSpan, isUnread, children } = symbol;
  return {
    name,
    detail,
    kind: kinds[kind],
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
  const own = { name, kind: kinds[kind], location: locationOf(document, span), containerName };
  return [own, ...children.flatMap(child => flatSymbolsOf(document, child, name))];
}

export function foundSymbolOf(
  document: Document,
  client: ClientFeatures,
  { name, role, container, nameSpan }: WorkspaceSymbol,
): SymbolInformation {
  const isUnread = role === 'unread' || role === 'unnamed';
  return {
    name,
    kind: kinds[kindOf(role)],
    ...(isUnread && client.symbolTags && { tags: [SymbolTag.Deprecated] }),
    location: locationOf(document, nameSpan),
    ...(container !== '' && { containerName: container }),
  };
}

function kindOf(role: WorkspaceSymbol['role']): OutlineSymbol['kind'] {
  switch (role) {
    case 'service':
    case 'provider':
    case 'extra':
      return role;
    case 'unknown':
    case 'unread':
    case 'unnamed':
      return 'section';
    default:
      return 'global';
  }
}

const kinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  global: SymbolKind.Namespace,
  service: SymbolKind.Module,
  provider: SymbolKind.Class,
  extra: SymbolKind.Struct,
  section: SymbolKind.Object,
  link: SymbolKind.Field,
  entry: SymbolKind.Property,
};
