import * as l10n from '@vscode/l10n';
import type { Content } from './content';
import { type Digest, sha256 } from './digest';
import type { Operation, OperationKind } from './plan';
import { Refusal } from './refusal';
import { foldedFileName, type Tree } from './sandbox/tree';

/** Where a file comes to stand. */
export interface PlacedFile {
  /** As it will be spelt. */
  readonly target: string;
  /** The SHA-256 of what is there before; null where nothing is. */
  readonly before: Digest;
  /** The folders that are made for it, outermost first. */
  readonly folders: readonly string[];
}

/** The files of a sandbox as they will be: reads see what was put before, the disk stays as it is. */
export class DraftFiles {
  /** The operations so far, in order. */
  readonly operations: Operation[] = [];
  readonly contents = new Map<string, Content>();
  readonly #pending = new Map<string, { readonly target: string; readonly content: Content | null }>();
  /** The folders that will be made, by their folded targets, as they will be spelt. */
  readonly #folders = new Map<string, string>();

  constructor(readonly tree: Tree) {}

  /** The bytes of a file; null where there is none. */
  async read(target: string): Promise<Uint8Array | null> {
    const pending = this.#pending.get(foldedFileName(target));
    return pending ? ((await pending.content?.read()) ?? null) : this.tree.read(target);
  }

  /** The target of what is there, as it is spelt; null where nothing is. */
  async find(target: string): Promise<string | null> {
    const pending = this.#pending.get(foldedFileName(target));
    if (pending) return pending.content && pending.target;
    const { target: spelt, status } = await this.tree.locate(target);
    return status && spelt;
  }

  /**
   * Puts a file in the place of another or of none; does nothing where it is the same.
   * @returns The place, with what is there before.
   * @throws Refusal where the place is taken by a folder, or by a file that may not be changed.
   */
  async put(kind: OperationKind, target: string, content: Content): Promise<PlacedFile> {
    const place = await this.#place(target);
    if (place.before === content.digest) return place;
    this.contents.set(content.digest, content);
    this.#record(
      { kind, target: place.target, before: place.before, after: content.digest, folders: place.folders },
      content,
    );
    return place;
  }

  /** Whether a file is there, and is to go. */
  isRemoved(target: string): boolean {
    return this.#pending.get(foldedFileName(target))?.content === null;
  }

  /** Removes a file; does nothing where there is none. */
  async remove(target: string): Promise<void> {
    const { target: spelt, before } = await this.#place(target);
    if (before !== null)
      this.#record({ kind: 'remove-file', target: spelt, before, after: null, folders: [] }, null);
  }

  #record(operation: Operation, content: Content | null): void {
    this.operations.push(operation);
    for (const folder of operation.folders) this.#folders.set(foldedFileName(folder), folder);
    this.#pending.set(foldedFileName(operation.target), { target: operation.target, content });
  }

  async #place(target: string): Promise<PlacedFile> {
    const pending = this.#pending.get(foldedFileName(target));
    if (pending) return { target: pending.target, before: pending.content?.digest ?? null, folders: [] };
    const place = await this.tree.locate(target);
    if (place.status && place.status.kind !== 'file')
      throw new Refusal(
        'collision',
        l10n.t('{path} is not a file, so none can take its place.', { path: place.path }),
      );
    if (place.status && (place.status.mode & OWNER_WRITES) === 0)
      throw new Refusal(
        'read-only',
        l10n.t('{path} is read-only. Allow to change it, and try again.', { path: place.path }),
      );
    const made = place.missingFolders.filter(folder => this.#folders.has(foldedFileName(folder)));
    const spelt = this.#folders.get(foldedFileName(made.at(-1) ?? '')) ?? '';
    return {
      target: below(spelt, place.target),
      before: place.status ? sha256(await this.tree.fileSystem.readFile(place.path)) : null,
      folders: place.missingFolders.slice(made.length).map(folder => below(spelt, folder)),
    };
  }
}

/** The target with its first folders spelt as given. */
function below(folder: string, target: string): string {
  const spelt = folder === '' ? [] : folder.split('/');
  return [...spelt, ...target.split('/').slice(spelt.length)].join('/');
}

const OWNER_WRITES = 0o200;
