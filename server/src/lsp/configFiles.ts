import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { CONFIG_NAME, type Config, readConfig } from '../config/config';
import { addressOf } from './addresses';
import type { Files } from './files';

/** A configuration with the folder that its paths are relative to. */
export interface PlacedConfig {
  readonly config: Config;
  readonly folder: URI;
}

/** The `.mapisvcrc.json` files of all folders that were asked for, each read once until `forget`. */
export class ConfigFiles {
  readonly #known = new Map<string, Promise<Config | null>>();

  constructor(
    private readonly connection: Connection,
    private readonly files: Files,
  ) {}

  /** The configuration nearest above a document; null where there is none, or no folder to look in. */
  async nearest(uri: string): Promise<PlacedConfig | null> {
    for (const folder of foldersAbove(uri)) {
      const config = await this.#in(folder);
      if (config) return { config, folder };
    }
    return null;
  }

  forget(): void {
    this.#known.clear();
  }

  #in(folder: URI): Promise<Config | null> {
    const address = folder.toString();
    let config = this.#known.get(address);
    if (!config) this.#known.set(address, (config = this.#read(folder)));
    return config;
  }

  /** A file that is not valid counts as empty, so that none further up counts either. */
  async #read(folder: URI): Promise<Config | null> {
    const uri = Utils.joinPath(folder, CONFIG_NAME).toString();
    const bytes = await this.files.read(uri, SIZE_LIMIT);
    if (!bytes) return null;
    const result = readConfig(new TextDecoder().decode(bytes));
    if ('config' in result) return result.config;
    this.connection.console.warn(`${uri}: ${result.problem}`);
    return {};
  }
}

/** In bytes. */
const SIZE_LIMIT = 1_000_000;

function* foldersAbove(uri: string): Generator<URI> {
  const { path, ...rest } = addressOf(uri);
  if (rest.scheme === 'untitled') return;
  for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
    yield URI.from({ ...rest, path: path.slice(0, at) || '/' });
    if (at === 0) return;
  }
}
