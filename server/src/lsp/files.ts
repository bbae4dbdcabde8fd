import type { Connection } from 'vscode-languageserver';
import { readFile } from '../protocol/client';
import type { ClientFeatures } from './clientFeatures';
import type { Runtime } from './runtime';
import { detailsOf } from './safely';

/** Reads files where they are: here, or where only the client can reach them, as in a virtual workspace. */
export class Files {
  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFeatures,
    private readonly runtime: Runtime,
  ) {}

  /** The first bytes of a file, `limit` at most; null where it cannot be read. */
  async read(uri: string, limit: number): Promise<Uint8Array | null> {
    try {
      if (this.runtime.reaches(uri)) return await this.runtime.readFile(uri, limit);
      return this.client.options.canReadFiles ? await this.#ask(uri, limit) : null;
    } catch (error) {
      this.connection.console.warn(`${uri}: ${detailsOf(error)}`);
      return null;
    }
  }

  async #ask(uri: string, limit: number): Promise<Uint8Array | null> {
    const base64 = await this.connection.sendRequest<string | null>(readFile.method, { uri, limit });
    return base64 === null ? null : Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  }
}
