import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIG_NAME } from '../config/config';
import type { ConfigFiles } from './configFiles';
import type { Diagnostics } from './diagnostics';
import type { Document } from './documents';
import type { Parts } from './parts';

/** Lets go of what was read of settings and files when it may have changed, and has diagnostics made anew. */
export function followChanges(parts: Parts, configFiles: ConfigFiles, diagnostics: Diagnostics): void {
  const { connection, client, documents, settings, encodings } = parts;

  const forgetConfigFiles = () => {
    configFiles.forget();
    settings.forget();
  };

  connection.onInitialized(() => register(parts));
  connection.onDidChangeConfiguration(params => {
    settings.accept(params?.settings);
    diagnostics.refresh();
  });
  connection.onDidChangeWatchedFiles(() => {
    forgetConfigFiles();
    diagnostics.refresh();
  });
  if (!client.watchRegistration) documents.onDidOpen(forgetConfigFiles);
  documents.onDidSave(async ({ document }) => {
    if (await hasNewEncoding(parts, document)) diagnostics.refresh();
  });
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri);
    encodings.forget(uri);
  });
}

async function hasNewEncoding({ encodings }: Parts, { uri }: Document): Promise<boolean> {
  const before = await encodings.problemOf(uri);
  encodings.forget(uri);
  return (await encodings.problemOf(uri)) !== before;
}

async function register({ connection, client }: Parts): Promise<void> {
  if (client.configurationRegistration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'mapisvc' });
  if (client.watchRegistration)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/${CONFIG_NAME}` }],
    });
}
