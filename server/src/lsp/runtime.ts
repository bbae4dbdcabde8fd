import type { Parts } from './parts';

/** What the server needs of the place that it runs in. */
export interface Runtime {
  /** Whether this place has the file system that an address belongs to. */
  reaches(uri: string): boolean;
  /** The first bytes of a file, `limit` at most; null where there is none. */
  readFile(uri: string, limit: number): Promise<Uint8Array | null>;
  /** The translated messages for a locale such as `es`, as JSON; null where there are none. */
  readMessages(locale: string): Promise<string | null>;
  /** Answers the requests that need a disk, where there is one. */
  addRequests?(parts: Parts): void;
}
