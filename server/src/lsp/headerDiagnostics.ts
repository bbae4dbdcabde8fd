import type { Diagnostic } from 'vscode-languageserver';
import type { Model } from '../language/model/model';
import { checkHeader } from '../language/rules/checkHeader';
import type { PublicHeader } from '../language/surroundings/surroundings';
import { headerDiagnosticOf } from './convert/diagnostic';
import type { Document } from './documents';
import type { FoundInHeader } from './headerFindings';
import type { Parts } from './parts';
import { positionsIn } from './positions';
import { detailsOf } from './safely';

/**
 * Tells the client what the rules find in public headers beside the files of their packages. Headers are documents of
 * other servers, so that no client asks this one: they are sent, once it has been quiet for a while.
 */
export class HeaderDiagnostics {
  readonly #sent = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = new AbortController();

  constructor(private readonly parts: Parts) {
    parts.documents.onDidChangeContent(() => this.wake());
    parts.documents.onDidClose(() => this.wake());
  }

  /** Has the headers looked at again. */
  wake(): void {
    this.#looking.abort();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#looking = new AbortController();
      this.#look(this.#looking.signal).catch(error => this.parts.connection.console.error(detailsOf(error)));
    }, QUIET);
  }

  async #look(signal: AbortSignal): Promise<void> {
    const found = (await this.#hasHeaders()) ? await this.#headers(signal) : new Map<string, Beside>();
    if (signal.aborted) return;
    const { headerFindings, client } = this.parts;
    for (const uri of this.#sent)
      if (!found.has(uri)) {
        headerFindings.forget(uri);
        await this.#send(uri, []);
      }
    for (const [uri, beside] of found) {
      const checked = await this.#check(beside);
      headerFindings.keep(uri, checked);
      const { positions, diagnoses } = checked;
      await this.#send(
        uri,
        diagnoses.map(diagnosis => headerDiagnosticOf(positions, client, diagnosis)),
      );
    }
  }

  /** Without a header around what is open, the rest of the workspace need not be looked through. */
  async #hasHeaders(): Promise<boolean> {
    const { documents, surroundings } = this.parts;
    for (const { uri } of documents.all()) if ((await surroundings.of(uri))?.headers.length) return true;
    return false;
  }

  /** The headers of all packages, each with the files that it is for. */
  async #headers(signal: AbortSignal): Promise<ReadonlyMap<string, Beside>> {
    const found = new Map<string, Beside>();
    for await (const document of this.#files(signal)) {
      const around = await this.parts.surroundings.of(document.uri);
      for (const header of around?.package ? around.headers : []) {
        const known = found.get(header.uri);
        if (known) known.documents.push(document);
        else found.set(header.uri, { header, documents: [document] });
      }
    }
    return found;
  }

  async *#files(signal: AbortSignal): AsyncGenerator<Document> {
    const open = this.parts.documents.all();
    yield* open;
    const uris = new Set(open.map(({ uri }) => uri));
    for await (const document of this.parts.workspaceFiles.documents(signal))
      if (!uris.has(document.uri)) yield document;
  }

  async #check({ header, documents }: Beside): Promise<FoundInHeader> {
    const models: readonly Model[] = documents.map(({ model }) => model);
    const document = documents[0]!;
    const { rules } = await this.parts.settings.of(document.uri);
    const positions = positionsIn(header, this.parts.client);
    return { positions, diagnoses: checkHeader(header, models, { rules }), document };
  }

  async #send(uri: string, diagnostics: Diagnostic[]): Promise<void> {
    if (diagnostics.length === 0 && !this.#sent.delete(uri)) return;
    if (diagnostics.length > 0) this.#sent.add(uri);
    await this.parts.connection.sendDiagnostics({ uri, diagnostics });
  }
}

interface Beside {
  readonly header: PublicHeader;
  readonly documents: Document[];
}

/** In milliseconds. */
const QUIET = 500;
