import * as l10n from '@vscode/l10n';
import { FileChangeType, type FileEvent, type ProgressToken } from 'vscode-languageserver';
import { type URI, Utils } from 'vscode-uri';
import { isMapisvcName } from '../language/knowledge/fileNames';
import { decode } from '../language/text/encoding';
import { addressOf } from './addresses';
import { Document } from './documents';
import type { Parts } from './parts';
import { startProgress } from './progress';
import { nextTurn } from './turns';

/** What the files of a workspace are found and read with. */
type Needed = Pick<Parts, 'connection' | 'client' | 'documents' | 'files' | 'folders' | 'settings'>;

/**
 * The files of the workspace that the language takes by their names. Those that are open are the documents as they are
 * there; others are read from disk, and kept as long as the client tells when one changes.
 */
export class WorkspaceFiles {
  #found: Promise<readonly string[]> | null = null;
  readonly #read = new Map<string, Document>();
  readonly #fresh = new Set<string>();

  constructor(private readonly parts: Needed) {}

  /**
   * All files that can be read, one after the other; ends early where the signal aborts. The first time it tells the
   * client how far it is, under its token if it has one.
   */
  async *documents(signal: AbortSignal, token?: ProgressToken): AsyncGenerator<Document> {
    const progress = this.#found
      ? null
      : await startProgress(this.parts.connection, token, l10n.t('Reading the files of the workspace'));
    try {
      const addresses = await this.#addresses(signal);
      if (signal.aborted) return;
      for (const [at, uri] of addresses.entries()) {
        progress?.report((at / addresses.length) * 100);
        await nextTurn();
        if (signal.aborted) return;
        const document = await this.#document(uri);
        if (document) yield document;
      }
    } finally {
      progress?.done();
    }
  }

  /** Has a file read again that has changed on disk; what has come or gone has the workspace searched again. */
  changed({ uri, type }: FileEvent): void {
    const name = Utils.basename(addressOf(uri));
    this.#fresh.delete(uri);
    if (type === FileChangeType.Changed) return;
    if (isMapisvcName(name) || name === SANDBOX_MARK || type === FileChangeType.Deleted) this.#found = null;
    if (type === FileChangeType.Deleted) this.#read.delete(uri);
  }

  /** Has every file read again. */
  readAgain(): void {
    this.#fresh.clear();
  }

  /** Has the workspace searched again, and every file read again. */
  searchAgain(): void {
    this.#found = null;
    this.readAgain();
  }

  /** The addresses of all files, each once. A search whose result is kept ends by itself, as others may wait for it. */
  async #addresses(signal: AbortSignal): Promise<readonly string[]> {
    if (!this.parts.client.watchRegistration) return this.#search(signal);
    this.#found ??= this.#search(null);
    return Promise.race([this.#found, nothingOnceAborted(signal)]);
  }

  async #search(signal: AbortSignal | null): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const folder of await this.parts.folders.all())
      await this.#searchFolder(folder, found, signal, true);
    return [...found];
  }

  async #searchFolder(
    folder: URI,
    found: Set<string>,
    signal: AbortSignal | null,
    isRoot = false,
  ): Promise<void> {
    if (signal?.aborted) return;
    const items = [...((await this.parts.files.list(folder.toString())) ?? [])];
    if (!isRoot && items.some(({ name }) => name === SANDBOX_MARK)) return;
    for (const { name, kind } of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const item = Utils.joinPath(folder, name);
      if (kind === 'file' && isMapisvcName(name)) found.add(item.toString());
      else if (kind === 'folder' && !SKIPPED.has(name)) await this.#searchFolder(item, found, signal);
    }
  }

  /** The document that is open, or the file on disk as one; null where it cannot be read, or is too large to be. */
  async #document(uri: string): Promise<Document | null> {
    const open = this.parts.documents.get(uri);
    if (open) return open;
    const known = this.#read.get(uri);
    if (known && this.#fresh.has(uri)) return known;
    const document = await this.#readDocument(uri);
    if (!document) return null;
    const current = known?.file.text === document.file.text ? known : document;
    this.#read.set(uri, current);
    if (this.parts.client.watchRegistration) this.#fresh.add(uri);
    return current;
  }

  async #readDocument(uri: string): Promise<Document | null> {
    const { files, settings, client } = this.parts;
    const [bytes, { codePage }] = await Promise.all([files.read(uri, SIZE_LIMIT), settings.of(uri)]);
    if (!bytes || bytes.length === SIZE_LIMIT) return null;
    return Document.read(uri, decode(bytes, codePage).text, client.positionEncoding);
  }
}

function nothingOnceAborted(signal: AbortSignal): Promise<readonly string[]> {
  return new Promise(resolve => signal.addEventListener('abort', () => resolve([]), { once: true }));
}

/** In bytes. What is larger is no MapiSvc.inf. */
const SIZE_LIMIT = 20_000_000;

const SKIPPED = new Set(['node_modules', '.git']);
const SANDBOX_MARK = 'sandbox.json';
