import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures';
import type { Documents } from './documents';
import type { Encodings } from './encodings';
import type { Requests } from './requests';
import type { SettingsStore } from './settings';

/** What the answers to requests are made with. */
export interface Parts {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly encodings: Encodings;
  readonly requests: Requests;
}
