import {
  CancellationToken,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Document } from './documents';
import { HeaderDiagnostics } from './headerDiagnostics';
import type { Parts } from './parts';
import { Reports } from './reports';
import { safely } from './safely';
import { WorkspaceDiagnostics } from './workspaceDiagnostics';

/**
 * Tells the client what the rules find. A client that can ask is waited for; to any other the diagnostics of a document
 * are sent with its version after every change. Never both, or an editor would show every problem twice.
 */
export class Diagnostics {
  readonly #reports: Reports;
  readonly #headers: HeaderDiagnostics;
  readonly #workspace: WorkspaceDiagnostics | null = null;

  constructor(private readonly parts: Parts) {
    this.#reports = new Reports(parts);
    this.#headers = new HeaderDiagnostics(parts);
    if (parts.client.pullsDiagnostics) {
      this.#answer();
      this.#workspace = new WorkspaceDiagnostics(parts, this.#reports);
    } else {
      this.#send();
    }
    parts.documents.onDidClose(({ document }) => this.#reports.forget(document.uri));
  }

  /** To be called where diagnostics may have changed though no document has. */
  refresh(): void {
    const { client, connection, documents } = this.parts;
    this.#headers.wake();
    this.#workspace?.wake();
    if (!client.pullsDiagnostics) for (const document of documents.all()) void this.#sendFor(document);
    else if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => {});
  }

  #answer(): void {
    this.parts.requests.onDocument(
      DocumentDiagnosticRequest.type,
      { kind: 'full', items: [] },
      async (document, { previousResultId }, token): Promise<DocumentDiagnosticReport> => {
        const { resultId, items: work } = await this.#reports.of(document);
        const isOutdated = () => this.parts.documents.get(document.uri) !== document;
        if (isOutdated()) throw outdated();
        if (resultId === previousResultId) return { kind: 'unchanged', resultId };
        const items = await work(() => token.isCancellationRequested || isOutdated());
        if (!items) throw outdated();
        return { kind: 'full', resultId, items };
      },
    );
  }

  #send(): void {
    const { connection, documents } = this.parts;
    documents.onDidChangeContent(({ document }) => void this.#sendFor(document));
    documents.onDidClose(
      ({ document: { uri } }) => void connection.sendDiagnostics({ uri, diagnostics: [] }),
    );
  }

  async #sendFor(document: Document): Promise<void> {
    const { connection, documents } = this.parts;
    const { uri, version } = document;
    const asked = { method: 'textDocument/publishDiagnostics', uri, token: CancellationToken.None };
    await safely(connection, asked, undefined, async () => {
      const isOutdated = () => documents.get(uri) !== document;
      const { items } = await this.#reports.of(document);
      const diagnostics = isOutdated() ? null : await items(isOutdated);
      if (diagnostics && !isOutdated())
        await connection.sendDiagnostics({ uri, ...(version !== null && { version }), diagnostics });
    });
  }
}

/** The client shall ask again. */
function outdated(): ResponseError<DiagnosticServerCancellationData> {
  const message = 'The document has changed in the meantime.';
  return new ResponseError(LSPErrorCodes.ServerCancelled, message, { retriggerRequest: true });
}
