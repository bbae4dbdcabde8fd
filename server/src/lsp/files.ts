import type { Connection } from 'vscode-languageserver';
import { type FolderItem, readFile, readFolder } from '../protocol/client';
import type { Message } from '../protocol/message';
import type { ClientFeatures } from './clientFeatures';
import type { Runtime } from './runtime';
import { detailsOf } from './safely';

/** Reads files and folders where they are: here, or where only the client can reach them, as in a virtual workspace. */
export class Files {
  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFeatures,
    private readonly runtime: Runtime,
  ) {}

  /** The first bytes of a file, `limit` at most; null where it cannot be read. */
  async read(uri: string, limit: number): Promise<Uint8Array | null> {
    return this.#orNull(uri, async () => {
      if (this.runtime.reaches(uri)) return this.runtime.readFile(uri, limit);
      const base64 = await this.#ask(readFile, { uri, limit });
      return base64 === null ? null : Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    });
  }

  /** What is in a folder; null where it cannot be read. */
  async list(uri: string): Promise<readonly FolderItem[] | null> {
    return this.#orNull(uri, () =>
      this.runtime.reaches(uri) ? this.runtime.readFolder(uri) : this.#ask(readFolder, { uri }),
    );
  }

  async #orNull<T>(uri: string, read: () => Promise<T | null>): Promise<T | null> {
    try {
      return await read();
    } catch (error) {
      this.connection.console.warn(`${uri}: ${detailsOf(error)}`);
      return null;
    }
  }

  async #ask<P, R>({ method }: Message<P, R | null>, params: P): Promise<R | null> {
    return this.client.options.canReadFiles ? this.connection.sendRequest<R | null>(method, params) : null;
  }
}
