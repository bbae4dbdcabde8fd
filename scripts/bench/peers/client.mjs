import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** An editor with one document, in which somebody types and deletes a character in turn. */
export class TypingClient {
  #version = 1;
  #typed = false;

  /**
   * @param {import('node:child_process').ChildProcess} server
   * @param {import('vscode-languageserver/node').ProtocolConnection} connection
   * @param {string} uri
   * @param {{ line: number, character: number }} place
   */
  constructor(server, connection, uri, place) {
    this.server = server;
    this.connection = connection;
    this.uri = uri;
    this.start = place;
    this.end = { ...place, character: place.character + 1 };
  }

  /**
   * Starts a server and opens a document in it.
   * @param {readonly string[]} args of Node
   * @param {string} languageId
   * @param {string} text
   * @param {string} before the last place where this stands is where the character is typed
   */
  static async start(args, languageId, text, before) {
    const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
    connection.listen();
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    const uri = `untitled:large.${languageId}`;
    const textDocument = { uri, languageId, version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const lines = text.slice(0, text.lastIndexOf(before)).split('\n');
    const place = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const client = new TypingClient(server, connection, uri, place);
    await client.keystroke();
    return client;
  }

  /** A keystroke, and the diagnostics after it. */
  async keystroke() {
    const { connection, uri, start, end } = this;
    const change = this.#typed
      ? { range: { start, end }, text: '' }
      : { range: { start, end: start }, text: 'x' };
    this.#typed = !this.#typed;
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [change],
    });
    return connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  }

  async stop() {
    const ended = once(this.server, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
  }
}
