import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { Lifecycle } from './lsp/lifecycle';
import { startServer } from './lsp/server';

/*
 * The server in a web worker: the language part alone. Files are read through the client.
 */

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const writer = new BrowserMessageWriter(worker);
const connection = createConnection(new BrowserMessageReader(worker), writer, {
  messageStrategy: new Lifecycle(writer),
});

startServer(connection, {
  reaches: () => false,
  readFile: () => Promise.resolve(null),
  readFolder: () => Promise.resolve(null),
  readMessages: () => Promise.resolve(null),
});
