import type { URI } from 'vscode-uri';
import type { Surroundings } from '../language/surroundings/surroundings';
import type { FolderItem } from '../protocol/client';
import type { Parts } from './parts';
import type { Settings } from './settings';

/** What the server needs of the place that it runs in. */
export interface Runtime {
  /** Whether this place has the file system that an address belongs to. */
  reaches(uri: string): boolean;
  /** The first bytes of a file, `limit` at most; null where there is none. */
  readFile(uri: string, limit: number): Promise<Uint8Array | null>;
  /** What is in a folder; null where there is none. */
  readFolder(uri: string): Promise<readonly FolderItem[] | null>;
  /** The translated messages for a locale such as `es`, as JSON; null where there are none. */
  readMessages(locale: string): Promise<string | null>;
  /** Knows what lies beside files, where there is a disk. */
  readonly surroundings?: SurroundingsSource;
  /** Answers the requests that need a disk, where there is one. */
  addRequests?(parts: Parts): void;
}

/** Reads what surrounds a document. */
export interface SurroundingsSource {
  read(place: DocumentPlace): Promise<Surroundings | null>;
  /** Has the disk looked at again. */
  forget(): void;
}

export interface DocumentPlace {
  readonly uri: string;
  /** Null where the document is in none. */
  readonly workspaceFolder: URI | null;
  readonly settings: Settings;
}
