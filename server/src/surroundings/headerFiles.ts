import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readHeaders } from '../language/header/read';
import { isMapisvcName } from '../language/knowledge/fileNames';
import { isMicrosoftHeader } from '../language/knowledge/microsoftHeaders';
import { isProviderDefined, isSecure } from '../language/knowledge/propertyIds';
import type { PublicHeader } from '../language/surroundings/surroundings';
import { decode } from '../language/text/encoding';
import { type DiskFile, filesBelow, Kept } from './disk';
import { fitsGlob } from './glob';
import type { HeaderSearch } from './request';

/** Public headers, and what they are made of. */
export interface HeaderContent {
  readonly headers: readonly PublicHeader[];
  /** Another one means that something has changed. */
  readonly stamp: string;
}

/** Finds and reads public headers. */
export class HeaderFiles {
  readonly #texts = new Kept<string>(LARGEST, (_, bytes) => (bytes ? textOf(bytes) : ''));
  readonly #made = new Map<string, HeaderContent>();

  /**
   * The headers of a package, all that it has, then others that were found: those in the folder of another MapiSvc.inf are
   * about that one, where the same tags mean something else.
   * @param home The folder of the MapiSvc.inf that is asked about.
   */
  async read(folder: string | null, home: string, found: FoundHeaders): Promise<HeaderContent> {
    const own = folder === null ? [] : await ownHeaders(folder);
    const others = found.headers.filter(header => {
      const owner = ownerOf(header, found);
      return owner === null || owner === home || owner === folder;
    });
    const files = [...new Map([...others, ...own].map(file => [file.path, file])).values()].filter(
      ({ name }) => !isMicrosoftHeader(name),
    );
    const isOwn = new Set(own.map(({ path }) => path));
    const ordered = [
      ...files.filter(({ path }) => isOwn.has(path)),
      ...files.filter(({ path }) => !isOwn.has(path)),
    ];
    return this.#make(home, ordered);
  }

  async #make(home: string, files: readonly DiskFile[]): Promise<HeaderContent> {
    const stamp = files.map(file => file.stamp).join('\n');
    const known = this.#made.get(home);
    if (known?.stamp === stamp) return known;
    const texts: string[] = [];
    for (const file of files) texts.push(await this.#texts.of(file));
    const headers = readHeaders(texts).flatMap((properties, at): PublicHeader[] => {
      const { path, name } = files[at]!;
      const isOfService = properties.some(({ tag }) => isProviderDefined(tag.id) || isSecure(tag.id));
      if (!isOfService) return [];
      return [{ uri: pathToFileURL(path).toString(), fileName: name, text: texts[at]!, properties }];
    });
    const made = { headers, stamp };
    this.#made.set(home, made);
    return made;
  }
}

/** In bytes. */
const LARGEST = 4_000_000;

/** How many names below a package or a workspace folder are looked at. */
const MOST_IN_PACKAGE = 2_000;
const MOST_IN_WORKSPACE = 50_000;

const SKIPPED = new Set(['node_modules']);

function ownHeaders(folder: string): Promise<readonly DiskFile[]> {
  return filesBelow(folder, {
    accepts: (_, name) => /\.(?:h|hh|hpp|hxx)$/i.test(name),
    skips: isSkipped,
    limit: MOST_IN_PACKAGE,
  });
}

/** What a search of a workspace folder has found. */
export interface FoundHeaders {
  readonly headers: readonly DiskFile[];
  /** The folders that hold a MapiSvc.inf, as absolute paths. */
  readonly homes: ReadonlySet<string>;
}

/** Looks for headers, and for the files that they may be about. */
export async function searchHeaders(search: HeaderSearch | null): Promise<FoundHeaders> {
  if (!search) return { headers: [], homes: new Set() };
  const { root, globs } = search;
  const files = await filesBelow(root, {
    accepts: (below, name) => isMapisvcName(name) || globs.some(glob => fitsGlob(glob, below)),
    skips: isSkipped,
    limit: MOST_IN_WORKSPACE,
  });
  return {
    headers: files.filter(({ name }) => !isMapisvcName(name)),
    homes: new Set(files.filter(({ name }) => isMapisvcName(name)).map(({ path }) => dirname(path))),
  };
}

/** The nearest folder around a header that has a MapiSvc.inf; null where none has. */
function ownerOf({ path }: DiskFile, { homes }: FoundHeaders): string | null {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
    if (homes.has(folder)) return folder;
  return null;
}

/** Sandboxes hold what installs put there, not what somebody writes. */
function isSkipped(name: string, content: ReadonlySet<string>): boolean {
  return SKIPPED.has(name) || name.startsWith('.') || content.has('sandbox.json');
}

/** Headers are in UTF-8 today, and in the ANSI code page where that cannot be. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes).text;
  }
}
