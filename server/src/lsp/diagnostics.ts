import {
  CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import { type CheckOptions, check } from '../language/rules/run';
import { checkOptions } from './checking';
import { diagnosticOf } from './convert/diagnostic';
import type { Document } from './documents';
import type { Parts } from './parts';
import { safely } from './safely';

/**
 * Tells the client what the rules find. A client that can ask is waited for; to any other the diagnostics of a document
 * are sent with its version after every change. Never both, or an editor would show every problem twice.
 */
export class Diagnostics {
  readonly #session = Date.now().toString(36);
  readonly #reported = new Map<string, Reported>();
  #reports = 0;

  constructor(private readonly parts: Parts) {
    if (parts.client.pullsDiagnostics) this.#answer();
    else this.#send();
    parts.documents.onDidClose(({ document }) => this.#reported.delete(document.uri));
  }

  /** To be called where diagnostics may have changed though no document has. */
  refresh(): void {
    const { client, connection, documents } = this.parts;
    if (!client.pullsDiagnostics) for (const document of documents.all()) void this.#sendFor(document);
    else if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => {});
  }

  #answer(): void {
    this.parts.requests.onDocument(
      DocumentDiagnosticRequest.type,
      { kind: 'full', items: [] },
      async (document, { previousResultId }): Promise<DocumentDiagnosticReport> => {
        const { resultId, state } = await this.#report(document);
        if (resultId === previousResultId) return { kind: 'unchanged', resultId };
        return { kind: 'full', resultId, items: this.#diagnose(state) };
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
      const { state } = await this.#report(document);
      if (documents.get(uri) !== document) return;
      await connection.sendDiagnostics({ uri, version, diagnostics: this.#diagnose(state) });
    });
  }

  /** All that the diagnostics of a document follow from, with an id that is the same as long as that is. */
  async #report(document: Document): Promise<Reported> {
    const { uri } = document;
    const state = { document, options: await checkOptions(this.parts, uri) };
    const last = this.#reported.get(uri);
    if (last && isSame(last.state, state)) return last;
    const reported = { resultId: `${this.#session}:${++this.#reports}`, state };
    this.#reported.set(uri, reported);
    return reported;
  }

  #diagnose({ document, options }: State): Diagnostic[] {
    return check(document.model, options).map(found => diagnosticOf(document, this.parts.client, found));
  }
}

interface State {
  readonly document: Document;
  readonly options: CheckOptions;
}

interface Reported {
  readonly resultId: string;
  readonly state: State;
}

function isSame(a: State, b: State): boolean {
  const { rules, codePage, encodingProblem } = a.options;
  if (a.document !== b.document || rules !== b.options.rules) return false;
  return codePage === b.options.codePage && encodingProblem === b.options.encodingProblem;
}
