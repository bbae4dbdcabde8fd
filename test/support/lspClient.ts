import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  type WorkspaceFolder,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver/node';

const REFRESHES = [CodeLensRefreshRequest.type, DiagnosticRefreshRequest.type, InlayHintRefreshRequest.type];

export const serverPath = join(__dirname, '../../dist/server.js');

export interface ClientSetup {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** The folders of the workspace; of what is added to it later the server has to be told. */
  readonly folders?: readonly string[];
  /** What `workspace/configuration` answers, by the document's address; may be a promise. */
  readonly configuration?: (uri: string) => unknown;
}

/** An editor: the built server as a child process, spoken to over its standard streams. */
export class LspClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  /** What the server wants to be told of. */
  readonly registered: Registration[] = [];
  /** The methods by which it has asked to be asked again. */
  readonly refreshed: string[] = [];
  /** What it has told of how far some work is that nobody has asked it to tell of. */
  readonly progress: { readonly kind: string }[] = [];
  initialized!: InitializeResult;
  readonly #waiting: (() => void)[] = [];
  #refuses = false;

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, params => {
      this.published.push(params);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.logged.push(message));
    connection.listen();
  }

  /** A started server to which nothing has been said yet. */
  static spawn(node = process.execPath, nodeArguments: readonly string[] = []): LspClient {
    const server = spawn(node, [...nodeArguments, serverPath, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', ...(nodeArguments.length > 0 ? ['ipc' as const] : [])],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!),
    );
    return new LspClient(server, connection);
  }

  static async start(setup: ClientSetup = {}): Promise<LspClient> {
    const client = LspClient.spawn();
    await client.initialize(setup);
    return client;
  }

  /** Answers all requests of the server with an error; to be called before `initialize`. */
  refuseRequests(): void {
    this.#refuses = true;
  }

  async initialize({
    capabilities = {},
    initializationOptions,
    locale,
    folders,
    configuration,
  }: ClientSetup): Promise<void> {
    const workspaceFolders = folders && workspaceFoldersAt(folders);
    if (!this.#refuses) this.#answer(configuration, folders);
    this.initialized = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      ...(locale && { locale }),
      ...(workspaceFolders && { workspaceFolders }),
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  #answer(configuration: ClientSetup['configuration'], folders: ClientSetup['folders']): void {
    const settingsOf = async (uri: string) => (await configuration?.(uri)) ?? null;
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
      Promise.all(items.map(({ scopeUri }) => settingsOf(scopeUri))),
    );
    this.connection.onRequest(WorkspaceFoldersRequest.type, () =>
      folders ? workspaceFoldersAt(folders) : null,
    );
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations);
    });
    this.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.connection.onProgress(WorkDoneProgress.type, token, value => void this.progress.push(value));
    });
    for (const { method } of REFRESHES)
      this.connection.onRequest(method, () => {
        this.refreshed.push(method);
        return null;
      });
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: 'mapisvc', version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Edits without a range replace the whole text. */
  async change(uri: string, version: number, ...edits: { range?: Range; text: string }[]): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: edits.map(({ range, text }) => (range ? { range, text } : { text })),
    });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** The diagnostics that were sent for a version; waits for them. */
  async pushed(uri: string, version?: number): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.published.findLast(params => params.uri === uri && params.version === version);
      if (found) return found.diagnostics;
      await new Promise<void>(wake => this.#waiting.push(wake));
    }
  }

  pull(uri: string, previousResultId?: string) {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId && { previousResultId }),
    });
  }

  /** Ends the server as an editor does. @returns its exit status */
  async stop(): Promise<number | null> {
    const ended = once(this.process, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = await ended;
    this.connection.dispose();
    return code as number | null;
  }
}

function workspaceFoldersAt(paths: readonly string[]): WorkspaceFolder[] {
  return paths.map(path => ({ uri: pathToFileURL(path).toString(), name: path }));
}
