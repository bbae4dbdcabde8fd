import * as l10n from '@vscode/l10n';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { version } from '../config/product';
import { serverCapabilities } from './capabilities';
import { followChanges } from './changes';
import { type ClientFeatures, clientFeatures } from './clientFeatures';
import { ConfigFiles } from './configFiles';
import { Diagnostics } from './diagnostics';
import { createDocuments } from './documents';
import { Encodings } from './encodings';
import { Files } from './files';
import { Folders } from './folders';
import { handlers } from './handlers/index';
import { HeaderFindings } from './headerFindings';
import type { Parts } from './parts';
import { Requests } from './requests';
import type { Runtime } from './runtime';
import { detailsOf } from './safely';
import { SettingsStore } from './settings';
import { SurroundingsStore } from './surroundings';
import { WorkspaceFiles } from './workspaceFiles';

/**
 * Serves one client over a connection, until that ends. Everything is made once the client has said what it can,
 * so that no part has to ask whether the others are there yet.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize(async params => {
    const client = clientFeatures(params);
    await loadMessages(connection, runtime, client, params);
    serve(connection, runtime, client);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'mapisvc', version } };
  });
  connection.listen();
}

function serve(connection: Connection, runtime: Runtime, client: ClientFeatures): void {
  const documents = createDocuments(client.positionEncoding);
  const files = new Files(connection, client, runtime);
  const configFiles = new ConfigFiles(connection, files);
  const folders = new Folders(connection, client);
  const settings = new SettingsStore(connection, client, configFiles, folders);
  const parts: Parts = {
    connection,
    client,
    documents,
    files,
    folders,
    workspaceFiles: new WorkspaceFiles({ connection, client, documents, files, folders, settings }),
    settings,
    encodings: new Encodings(files),
    surroundings: new SurroundingsStore(connection, settings, folders, runtime.surroundings),
    headerFindings: new HeaderFindings(),
    requests: new Requests(connection, documents),
  };
  followChanges(parts, configFiles, new Diagnostics(parts));
  for (const add of handlers) add(parts);
  runtime.addRequests?.(parts);
  documents.listen(connection);
}

/** Messages are in the client's language where there is a translation; English else. */
async function loadMessages(
  connection: Connection,
  runtime: Runtime,
  { options }: ClientFeatures,
  { locale }: InitializeParams,
): Promise<void> {
  try {
    const contents = options.l10nBundle ?? (locale ? await runtime.readMessages(locale) : null);
    if (contents) l10n.config({ contents });
  } catch (error) {
    connection.console.warn(`messages for ${locale}: ${detailsOf(error)}`);
  }
}
