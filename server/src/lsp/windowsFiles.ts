import { type URI, Utils } from 'vscode-uri';
import type { FolderItem } from '../protocol/client';
import { addressOf } from './addresses';
import type { Files } from './files';
import type { Settings } from './settings';

/**
 * The files that the names in a MapiSvc.inf may mean, in any case, as on Windows: beside it, in its package, in the
 * sandbox. Each folder is looked at once.
 */
export class WindowsFiles {
  readonly #drives: readonly Place[];
  readonly #places: readonly Place[];
  readonly #items = new Map<string, Promise<ReadonlyMap<string, FolderItem>>>();

  constructor(
    private readonly files: Files,
    uri: string,
    { package: source, sandbox }: Settings,
  ) {
    const file = addressOf(uri);
    const home = Utils.dirname(file);
    const ownDrive = /^.*\/drive_c(?=\/)/.exec(file.path)?.[0];
    const drive = ownDrive ? file.with({ path: ownDrive }) : sandbox && Utils.joinPath(sandbox, 'drive_c');
    this.#drives = drive ? [{ folder: drive, path: [] }] : [];
    const system = this.#drives.flatMap(({ folder }) => SYSTEM_FOLDERS.map(path => ({ folder, path })));
    const beside = [home, ...(source && !ownDrive ? [source] : [])].map(folder => ({ folder, path: [] }));
    this.#places = [...beside, ...system];
  }

  /** The file that the first of the names leads to which leads to one. */
  async first(names: readonly string[]): Promise<URI | null> {
    for (const name of names) {
      const found = await this.#find(name);
      if (found) return found;
    }
    return null;
  }

  /** A path on drive C is looked for there; what a package brings lies in it without that path. */
  async #find(name: string): Promise<URI | null> {
    const parts = name.split(/[\\/]+/);
    const isOnDrive = /^c:$/i.test(parts[0]!);
    const path = isOnDrive ? parts.slice(1) : parts.filter(part => part !== '');
    const places = isOnDrive ? this.#drives : this.#places;
    for (const place of places) {
      const found = await this.#below(place.folder, [...place.path, ...path]);
      if (found) return found;
    }
    return isOnDrive ? this.#find(path.at(-1)!) : null;
  }

  async #below(folder: URI, path: readonly string[]): Promise<URI | null> {
    let at = folder;
    let kind: FolderItem['kind'] = 'folder';
    for (const wanted of path) {
      const item = (await this.#itemsOf(at)).get(wanted.toLowerCase());
      if (!item) return null;
      kind = item.kind;
      at = Utils.joinPath(at, item.name);
    }
    return kind === 'folder' ? null : at;
  }

  /** What is in a folder by its name in lower case. */
  #itemsOf(folder: URI): Promise<ReadonlyMap<string, FolderItem>> {
    const address = folder.toString();
    let items = this.#items.get(address);
    if (!items) this.#items.set(address, (items = this.#list(address)));
    return items;
  }

  async #list(address: string): Promise<ReadonlyMap<string, FolderItem>> {
    const items = (await this.files.list(address)) ?? [];
    return new Map(items.map(item => [item.name.toLowerCase(), item]));
  }
}

/** Where a name is looked for: a folder, by the way from one whose address is known. */
interface Place {
  readonly folder: URI;
  readonly path: readonly string[];
}

/** Where Windows looks for what has no path. */
const SYSTEM_FOLDERS = [['Windows', 'System32'], ['Windows', 'SysWOW64'], ['Windows']];
