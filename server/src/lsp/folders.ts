import type { Connection } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import { addressOf } from './addresses';
import type { ClientFeatures } from './clientFeatures';

/** The folders of the workspace, asked for once until `forget`; one server is for all of them. */
export class Folders {
  #known: Promise<readonly URI[]> | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFeatures,
  ) {}

  all(): Promise<readonly URI[]> {
    return (this.#known ??= this.#read());
  }

  /** The innermost folder that holds a file; null where it is in none. */
  async of(uri: string): Promise<URI | null> {
    const holding = (await this.all()).filter(folder => uri.startsWith(`${trimmed(folder)}/`));
    return holding.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
  }

  forget(): void {
    this.#known = null;
  }

  async #read(): Promise<readonly URI[]> {
    const { workspaceFolders, initialFolders } = this.client;
    const folders = workspaceFolders ? await this.#ask() : initialFolders;
    return folders.map(({ uri }) => addressOf(uri));
  }

  async #ask(): Promise<ClientFeatures['initialFolders']> {
    try {
      return (await this.connection.workspace.getWorkspaceFolders()) ?? [];
    } catch {
      return this.client.initialFolders;
    }
  }
}

function trimmed(folder: URI): string {
  return folder.toString().replace(/\/$/, '');
}
