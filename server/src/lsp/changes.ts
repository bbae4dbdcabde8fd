import {
  CodeActionKind,
  CodeActionRequest,
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  InlayHintRefreshRequest,
  WatchKind,
} from 'vscode-languageserver';
import { CONFIG_NAME } from '../config/config';
import type { ConfigFiles } from './configFiles';
import type { Diagnostics } from './diagnostics';
import type { Document } from './documents';
import type { Parts } from './parts';

/** Lets go of what was read of settings and files when it may have changed, and has what follows from it made anew. */
export function followChanges(parts: Parts, configFiles: ConfigFiles, diagnostics: Diagnostics): void {
  const { connection, client, documents, settings, encodings, surroundings, folders, workspaceFiles } = parts;

  const lookAgain = () => {
    configFiles.forget();
    settings.forget();
    workspaceFiles.readAgain();
    surroundings.lookAgain();
  };
  const searchAgain = () => {
    folders.forget();
    workspaceFiles.searchAgain();
    lookAgain();
  };

  surroundings.onChange = () => refresh(parts, diagnostics);
  connection.onInitialized(async () => {
    // To listen is to register, which VS Code refuses before it is initialized.
    if (client.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(searchAgain);
    await register(parts);
    // Until now nobody told what happens to files.
    if (client.watchRegistration) searchAgain();
  });
  connection.onDidChangeConfiguration(params => {
    settings.accept(params?.settings);
    workspaceFiles.readAgain();
    surroundings.lookAgain();
  });
  connection.onDidChangeWatchedFiles(params => {
    const events = eventsIn(params).filter(mayMatter);
    for (const event of events) {
      encodings.forget(event.uri);
      workspaceFiles.changed(event);
    }
    if (events.length > 0) lookAgain();
  });
  connection.workspace.onDidDeleteFiles(searchAgain);
  connection.workspace.onDidRenameFiles(searchAgain);
  if (!client.watchRegistration) documents.onDidOpen(lookAgain);
  documents.onDidSave(async ({ document }) => {
    if (await hasNewEncoding(parts, document)) diagnostics.refresh();
  });
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri);
    encodings.forget(uri);
    surroundings.forget(uri);
    workspaceFiles.changed({ uri, type: FileChangeType.Changed });
  });
}

/** Has the client ask again for what does not follow from its documents alone. */
function refresh({ connection, client }: Parts, diagnostics: Diagnostics): void {
  diagnostics.refresh();
  if (client.refreshesHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(() => {});
  if (client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
}

/** Of what is deleted all is told, as of the files in a folder that goes nothing is. */
function mayMatter({ uri, type }: FileEvent): boolean {
  return type !== FileChangeType.Deleted || MATTERS.test(uri);
}

/** What is watched, or else has a name as folders have. */
const MATTERS = /(?:\.(?:dll|h|hh|hpp|hxx|inf|ini|json)|\/[^/.]+)$/i;

function eventsIn(params: { readonly changes?: readonly FileEvent[] } | undefined): readonly FileEvent[] {
  return Array.isArray(params?.changes) ? params.changes : [];
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
      watchers: [
        ...WATCHED.map(globPattern => ({ globPattern })),
        { globPattern: '**', kind: WatchKind.Delete },
      ],
    });
  // Public headers are documents of other servers; what is said in them can be mended all the same.
  if (client.codeActionRegistration)
    await connection.client.register(CodeActionRequest.type, {
      documentSelector: [{ scheme: 'file', pattern: '**/*.{h,H,hh,hpp,hxx}' }],
      codeActionKinds: [CodeActionKind.QuickFix],
    });
}

/** What settings, surroundings and the other files of the workspace are read from. */
const WATCHED = [
  `**/${CONFIG_NAME}`,
  '**/*.{dll,DLL,h,H,hh,hpp,hxx}',
  '**/{setup.ini,sandbox.json}',
  '**/*[Mm][Aa][Pp][Ii][Ss][Vv][Cc].[Ii][Nn][Ff]',
];
