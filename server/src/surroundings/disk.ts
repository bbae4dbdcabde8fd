import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A regular file; links are none, as they could lead anywhere. */
export interface DiskFile {
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  /** Below the folder that was looked through, with slashes. */
  readonly below: string;
  /** In bytes. */
  readonly size: number;
  /** Other bytes come with another stamp. */
  readonly stamp: string;
}

export interface Walk {
  readonly accepts: (below: string, name: string) => boolean;
  /** Which folders are not gone into, by their names and by the names in them. */
  readonly skips?: (name: string, content: ReadonlySet<string>) => boolean;
  /** How many names are looked at; what lies deeper then is left out. */
  readonly limit: number;
}

/** The files below a folder, in the order of their paths; none where it cannot be read. */
export async function filesBelow(
  folder: string,
  { accepts, skips, limit }: Walk,
): Promise<readonly DiskFile[]> {
  const found: DiskFile[] = [];
  const folders: OpenFolder[] = [{ path: folder, name: '', below: '' }];
  let left = limit;
  for (let at = 0; at < folders.length && left > 0; at++) {
    const open = folders[at]!;
    const items = await namesIn(open.path);
    left -= items.length;
    if (at > 0 && skips?.(open.name, new Set(items.map(({ name }) => name)))) continue;
    for (const item of items) {
      const below = open.below + item.name;
      const path = join(open.path, item.name);
      if (item.isDirectory()) folders.push({ path, name: item.name, below: `${below}/` });
      else if (item.isFile() && accepts(below, item.name)) found.push(...(await fileAt(path, below)));
    }
  }
  return found.sort((a, b) => (a.below < b.below ? -1 : 1));
}

interface OpenFolder {
  readonly path: string;
  readonly name: string;
  readonly below: string;
}

/** The files in a folder itself. */
export async function filesIn(folder: string): Promise<readonly DiskFile[]> {
  const found: DiskFile[] = [];
  for (const item of (await namesIn(folder)).slice(0, MOST_FILES))
    if (item.isFile()) found.push(...(await fileAt(join(folder, item.name), item.name)));
  return found;
}

/** The file of a path, if there is one. */
export async function fileAt(path: string, below = ''): Promise<readonly DiskFile[]> {
  const status = await lstat(path).catch(() => null);
  if (!status?.isFile()) return [];
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return [{ path, name, below, size: status.size, stamp: `${path} ${status.size} ${status.mtimeMs}` }];
}

/** What was made of files, kept as long as they stay as they are. */
export class Kept<T> {
  readonly #known = new Map<string, { readonly stamp: string; readonly value: T }>();

  /** @param make Makes a value of the bytes of a file; of none where it cannot be read, or is larger than `limit`. */
  constructor(
    private readonly limit: number,
    private readonly make: (file: DiskFile, bytes: Uint8Array | null) => T,
  ) {}

  async of(file: DiskFile): Promise<T> {
    const known = this.#known.get(file.path);
    if (known?.stamp === file.stamp) return known.value;
    const bytes = file.size <= this.limit ? await readFile(file.path).catch(() => null) : null;
    const value = this.make(file, bytes);
    this.#known.set(file.path, { stamp: file.stamp, value });
    return value;
  }
}

const MOST_FILES = 10_000;

async function namesIn(folder: string) {
  const items = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return items.sort((a, b) => (a.name < b.name ? -1 : 1));
}
