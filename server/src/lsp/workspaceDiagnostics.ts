import * as v from 'valibot';
import {
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Document } from './documents';
import type { Parts } from './parts';
import type { Reports } from './reports';

/**
 * The problems of all files of the workspace. A request stays open while there is nothing new to tell, so that an idle
 * editor causes no work. To a client that takes parts of an answer they are sent as they come, and it stays open even then.
 */
export class WorkspaceDiagnostics {
  readonly #waiting = new Set<() => void>();
  /** What was closed since the workspace was last looked through: its problems are shown, and its file may be gone. */
  readonly #closed = new Set<string>();
  #changes = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly reports: Reports,
  ) {
    const { requests, documents } = parts;
    requests.onWorkspace(WorkspaceDiagnosticRequest.type, schema, { items: [] }, (params, signal) =>
      this.#answer(params, signal),
    );
    documents.onDidChangeContent(() => this.wake());
    documents.onDidClose(({ document }) => {
      this.#closed.add(document.uri);
      this.wake();
    });
  }

  /** Has the open requests look again, once it has been quiet for a moment. */
  wake(): void {
    this.#changes++;
    clearTimeout(this.#timer);
    if (this.#waiting.size === 0) return;
    this.#timer = setTimeout(() => {
      for (const resume of this.#waiting) resume();
    }, QUIET);
  }

  async #answer(params: WorkspaceDiagnosticParams, signal: AbortSignal): Promise<WorkspaceDiagnosticReport> {
    const { partialResultToken, previousResultIds } = params;
    const told = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    while (!signal.aborted) {
      const seen = this.#changes;
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for await (const item of this.#look(told, params, signal)) {
        if (partialResultToken === undefined) items.push(item);
        else if (item.kind === 'full') await this.#send(partialResultToken, item);
      }
      if (items.some(({ kind }) => kind === 'full')) return { items };
      if (seen === this.#changes && !signal.aborted) await this.#somethingNew(signal);
    }
    return { items: [] };
  }

  /** A report for each file of the workspace, and an empty one for each that is gone; `told` is kept up to date. */
  async *#look(
    told: Map<string, string>,
    params: WorkspaceDiagnosticParams,
    signal: AbortSignal,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
    const gone = new Set([...told.keys(), ...this.#closed]);
    for await (const document of this.parts.workspaceFiles.documents(signal, params.workDoneToken)) {
      gone.delete(document.uri);
      this.#closed.delete(document.uri);
      const report = await this.#report(document, told, signal);
      if (report) yield report;
    }
    if (signal.aborted) return;
    for (const uri of gone) {
      told.delete(uri);
      this.#closed.delete(uri);
      this.reports.forget(uri);
      yield { kind: 'full', uri, version: null, items: [] };
    }
  }

  /** Null for a document that has changed meanwhile, which has the request look again, and where that is taken back. */
  async #report(
    document: Document,
    told: Map<string, string>,
    signal: AbortSignal,
  ): Promise<WorkspaceDocumentDiagnosticReport | null> {
    const { uri, version } = document;
    const { resultId, items: work } = await this.reports.of(document);
    if (told.get(uri) === resultId) return { kind: 'unchanged', uri, version, resultId };
    const isOutdated = () => version !== null && this.parts.documents.get(uri) !== document;
    const items = await work(() => signal.aborted || isOutdated());
    if (!items) return null;
    told.set(uri, resultId);
    return { kind: 'full', uri, version, resultId, items };
  }

  #send(token: string | number, item: WorkspaceDocumentDiagnosticReport): Promise<void> {
    return this.parts.connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, token, {
      items: [item],
    });
  }

  #somethingNew(signal: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const resume = () => {
        this.#waiting.delete(resume);
        signal.removeEventListener('abort', resume);
        resolve();
      };
      this.#waiting.add(resume);
      signal.addEventListener('abort', resume, { once: true });
    });
  }
}

/** In milliseconds: somebody who types is not kept waiting by the rest of the workspace. */
const QUIET = 200;

const schema = v.looseObject({
  previousResultIds: v.array(v.looseObject({ uri: v.string(), value: v.string() })),
});
