import {
  CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import type { EncodingProblem } from '../language/text/encoding';
import { check } from '../language/rules/run';
import { diagnosticOf } from './convert';
import type { Document } from './documents';
import type { Parts } from './parts';
import { safely } from './safely';
import type { Settings } from './settings';

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
    documents.onDidClose(({ document: { uri } }) => void connection.sendDiagnostics({ uri, diagnostics: [] }));
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
    const { settings, encodings } = this.parts;
    const { uri } = document;
    const [set, problem] = await Promise.all([settings.of(uri), encodings.problemOf(uri)]);
    const last = this.#reported.get(uri);
    const state = { document, settings: set, problem };
    if (last && isSame(last.state, state)) return last;
    const reported = { resultId: `${this.#session}:${++this.#reports}`, state };
    this.#reported.set(uri, reported);
    return reported;
  }

  #diagnose({ document, settings, problem }: State): Diagnostic[] {
    const { rules, codePage } = settings;
    return check(document.model, { rules, codePage, encodingProblem: problem }).map(found => diagnosticOf(document, this.parts.client, found));
  }
}

interface State {
  readonly document: Document;
  readonly settings: Settings;
  readonly problem: EncodingProblem | null;
}

interface Reported {
  readonly resultId: string;
  readonly state: State;
}

function isSame(a: State, b: State): boolean {
  return a.document === b.document && a.settings === b.settings && a.problem === b.problem;
}
