import type { Connection } from 'vscode-languageserver';
import type { Surroundings } from '../language/surroundings/surroundings';
import type { Folders } from './folders';
import type { SurroundingsSource } from './runtime';
import { detailsOf } from './safely';
import type { SettingsStore } from './settings';

/**
 * What surrounds documents, read when it is first asked for and kept until `lookAgain`. Where there is no disk, nothing is
 * known.
 */
export class SurroundingsStore {
  /** To be called when what was handed out no longer holds. */
  onChange: () => void = () => {};
  readonly #asked = new Map<string, Promise<Surroundings | null>>();
  readonly #latest = new Map<string, Surroundings | null>();

  constructor(
    private readonly connection: Connection,
    private readonly settings: SettingsStore,
    private readonly folders: Folders,
    private readonly source: SurroundingsSource | undefined,
  ) {}

  /** Waits for the disk; for what somebody asks for by himself. */
  of(uri: string): Promise<Surroundings | null> {
    let asked = this.#asked.get(uri);
    if (!asked) this.#asked.set(uri, (asked = this.#read(uri)));
    return asked;
  }

  /** Waits a moment only; for what is shown unasked. If it has been known otherwise until then, `onChange` follows. */
  async soon(uri: string): Promise<Surroundings | null> {
    if (!this.source) return null;
    const reading = this.of(uri);
    const shown = this.#latest.get(uri) ?? null;
    const found = await within(PATIENCE, reading);
    if (found !== undefined) return found;
    void reading.then(late => late !== shown && this.onChange());
    return shown;
  }

  /** Has the disk looked at again, because something there or in the settings may have changed. */
  lookAgain(): void {
    this.#asked.clear();
    this.source?.forget();
    this.onChange();
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
    this.#latest.delete(uri);
  }

  async #read(uri: string): Promise<Surroundings | null> {
    if (!this.source) return null;
    try {
      const [settings, workspaceFolder] = await Promise.all([this.settings.of(uri), this.folders.of(uri)]);
      const found = await this.source.read({ uri, workspaceFolder, settings });
      this.#latest.set(uri, found);
      return found;
    } catch (error) {
      this.connection.console.warn(`${uri}: ${detailsOf(error)}`);
      return null;
    }
  }
}

/** In milliseconds. */
const PATIENCE = 300;

/** Undefined where it takes longer. */
async function within<T>(milliseconds: number, result: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
