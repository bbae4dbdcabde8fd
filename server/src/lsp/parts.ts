import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures';
import type { Documents } from './documents';
import type { Encodings } from './encodings';
import type { Files } from './files';
import type { Folders } from './folders';
import type { HeaderFindings } from './headerFindings';
import type { Requests } from './requests';
import type { SettingsStore } from './settings';
import type { SurroundingsStore } from './surroundings';
import type { WorkspaceFiles } from './workspaceFiles';

/** What the answers to requests are made with. */
export interface Parts {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly files: Files;
  readonly folders: Folders;
  readonly workspaceFiles: WorkspaceFiles;
  readonly settings: SettingsStore;
  readonly encodings: Encodings;
  readonly surroundings: SurroundingsStore;
  readonly headerFindings: HeaderFindings;
  readonly requests: Requests;
}
