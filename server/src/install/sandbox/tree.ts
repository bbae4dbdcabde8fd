import { join, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import { fold } from '../../language/text/fold';
import { type FileStatus, type FileSystem, isMissing } from '../fileSystem';
import { Refusal } from '../refusal';

/** Where a target is on the disk. */
export interface Place {
  /** The target as the disk spells what is there of it. */
  readonly target: string;
  /** The path in the form of the system. */
  readonly path: string;
  /** Null where nothing is there. */
  readonly status: FileStatus | null;
  /** The folders above it that are not there, outermost first. */
  readonly missingFolders: readonly string[];
}

/** The files below a folder, found as Windows finds them: whatever the case of their names. */
export class Tree {
  /** @param links Whether links are followed: not at all, or where they do not lead out of the folder. */
  constructor(
    readonly root: string,
    readonly fileSystem: FileSystem,
    readonly links: 'refused' | 'inside' = 'refused',
  ) {}

  readonly #doubles = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /** The path in the form of the system. */
  path(target: string): string {
    return join(this.root, ...target.split('/'));
  }

  /** @throws Refusal where a link stands on the way, or two names that are one to Windows. */
  async locate(target: string): Promise<Place> {
    const found: string[] = [];
    const missingFolders: string[] = [];
    let status: FileStatus | null = null;
    for (const name of target.split('/')) {
      if (status === null && found.length > 0) missingFolders.push(found.join('/'));
      const child: FoundName | null =
        missingFolders.length > 0 ? null : await this.#child(found.join('/'), name);
      found.push(child?.name ?? name);
      status = child?.status ?? null;
    }
    const spelt = found.join('/');
    return { target: spelt, path: this.path(spelt), status, missingFolders };
  }

  /** The bytes of a file; null where there is none. */
  async read(target: string): Promise<Uint8Array | null> {
    const { path, status } = await this.locate(target);
    return status?.kind === 'file' ? this.fileSystem.readFile(path) : null;
  }

  /** The names in a folder, sorted; none where it is missing. */
  async list(target: string): Promise<readonly string[]> {
    try {
      return [...(await this.fileSystem.list(this.path(target)))].sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** The targets of all files below a folder, each folder before what it holds, folders with a slash at their end. */
  async *walk(target: string): AsyncGenerator<string> {
    for (const name of await this.list(target)) {
      const child = `${target}/${name}`;
      const status = await this.fileSystem.status(this.path(child));
      if (status?.kind !== 'folder') {
        yield child;
        continue;
      }
      yield `${child}/`;
      yield* this.walk(child);
    }
  }

  async #child(folder: string, name: string): Promise<FoundName | null> {
    const exact = await this.fileSystem.status(this.path(`${folder}/${name}`));
    const names = exact ? await this.#doublesOf(folder, name) : await this.#namesakes(folder, name);
    if (names.length > 1)
      throw new Refusal(
        'collision',
        l10n.t('{folder} holds {names}, which are one name to Windows.', {
          folder: this.path(folder),
          names: names.join(', '),
        }),
      );
    if (exact) return this.#followed(folder, { name, status: exact });
    const [only] = names;
    if (only === undefined) return null;
    const status = await this.fileSystem.status(this.path(`${folder}/${only}`));
    return status && this.#followed(folder, { name: only, status });
  }

  async #namesakes(folder: string, name: string): Promise<readonly string[]> {
    return (await this.list(folder)).filter(other => sameTarget(other, name));
  }

  /** Names that are one to Windows with that of a file that is there. Nobody makes such while an operation runs: each folder is looked through once. */
  async #doublesOf(folder: string, name: string): Promise<readonly string[]> {
    let doubles = this.#doubles.get(folder);
    if (!doubles) this.#doubles.set(folder, (doubles = doublesIn(await this.list(folder))));
    return doubles.get(foldedFileName(name)) ?? [];
  }

  async #followed(folder: string, child: FoundName): Promise<FoundName | null> {
    if (child.status.kind !== 'link') return child;
    const path = this.path(`${folder}/${child.name}`);
    if (this.links === 'refused')
      throw new Refusal(
        'link',
        l10n.t('{path} is a link. A sandbox holds no links, as they could lead out of it.', { path }),
      );
    const real = await this.#realPath(path);
    if (real === null) return null;
    const root = await this.fileSystem.realPath(this.root);
    if (!real.startsWith(root + sep))
      throw new Refusal('link', l10n.t('{path} is a link that leads out of its folder.', { path }));
    const status = await this.fileSystem.status(real);
    return status && { name: child.name, status };
  }

  /** Null for a link to nothing. */
  async #realPath(path: string): Promise<string | null> {
    try {
      return await this.fileSystem.realPath(path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
}

interface FoundName {
  readonly name: string;
  readonly status: FileStatus;
}

/** The names that are not the only one of their form, by that form. */
function doublesIn(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byForm = new Map<string, string[]>();
  for (const name of names) {
    const same = byForm.get(foldedFileName(name));
    if (same) same.push(name);
    else byForm.set(foldedFileName(name), [name]);
  }
  return new Map([...byForm].filter(([, same]) => same.length > 1));
}

/** A file name in the form in which two names are one, on Windows or on macOS. */
export function foldedFileName(name: string): string {
  return fold(name.normalize('NFC'));
}

/** Whether two file names, or two targets, are one. */
export function sameTarget(a: string, b: string): boolean {
  return foldedFileName(a) === foldedFileName(b);
}
