import * as vscode from 'vscode';
import { type Organization, organization } from '../../../../server/src/protocol/organization';
import type { Server } from '../../server';

/**
 * The organization of one file, asked for anew after edits and when its problems change, as long as somebody looks.
 * While nobody does, a change is only noted, so that it costs nothing.
 */
export class OrganizationFeed implements vscode.Disposable {
  readonly #listening: vscode.Disposable;
  #isWatched = false;
  #isStale = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  /** @param show Gets each answer; null where the file is not open. */
  constructor(
    private readonly server: Server,
    readonly uri: vscode.Uri,
    private readonly show: (organization: Organization | null) => void,
  ) {
    const address = uri.toString();
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === address) this.#changed();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(changed => changed.toString() === address)) this.#changed();
      }),
    );
  }

  /** Tells whether somebody looks; whoever begins to gets an answer where the last one is outdated. */
  watch(isWatched: boolean): void {
    this.#isWatched = isWatched;
    if (isWatched && this.#isStale) void this.#ask();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#listening.dispose();
  }

  #changed(): void {
    this.#isStale = true;
    if (!this.#isWatched) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE);
  }

  /** Only the answer to the last question is shown. A server that cannot answer is spoken of elsewhere. */
  async #ask(): Promise<void> {
    this.#isStale = false;
    const number = ++this.#asked;
    try {
      const answer = await this.server.ask(organization, { uri: this.uri.toString() });
      if (number === this.#asked) this.show(answer);
    } catch {
      this.#isStale = true;
    }
  }
}

/** In milliseconds; long enough that a word is typed in one go, and short enough to be there when one looks up. */
const PAUSE = 150;
