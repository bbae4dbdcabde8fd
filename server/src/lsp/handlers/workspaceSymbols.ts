import * as v from 'valibot';
import { type SymbolInformation, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { type WorkspaceSymbol, workspaceSymbols } from '../../language/features/workspaceSymbols';
import { foundSymbolOf } from '../convert/symbol';
import type { Document } from '../documents';
import type { Parts } from '../parts';

/** Sections by their names, in all open documents and in all files of the workspace. */
export function addWorkspaceSymbols(parts: Parts): void {
  const { requests, connection, client } = parts;
  const { type } = WorkspaceSymbolRequest;

  requests.onWorkspace(type, schema, null, async ({ query, partialResultToken }, signal) => {
    const all: Found[] = [];
    for await (const document of documents(parts, signal)) {
      const found = workspaceSymbols(document.model, query).map(symbol => ({ document, symbol }));
      if (partialResultToken === undefined) all.push(...found);
      else if (found.length > 0) await connection.sendProgress(type, partialResultToken, converted(found));
    }
    return converted(all);
  });

  function converted(found: readonly Found[]): SymbolInformation[] {
    return [...found]
      .sort((a, b) => a.symbol.rank - b.symbol.rank)
      .slice(0, MOST)
      .map(({ document, symbol }) => foundSymbolOf(document, client, symbol));
  }
}

interface Found {
  readonly document: Document;
  readonly symbol: WorkspaceSymbol;
}

/** More than anybody looks through. */
const MOST = 1_000;

const schema = v.looseObject({ query: v.string() });

async function* documents({ documents: open, workspaceFiles }: Parts, signal: AbortSignal) {
  yield* open.all();
  for await (const document of workspaceFiles.documents(signal))
    if (document.version === null) yield document;
}
