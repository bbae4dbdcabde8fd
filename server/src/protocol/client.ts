import { message } from './message';

/*
 * What the client tells the server beyond the protocol, and what the server may ask of it.
 * All of it is optional: an editor that knows nothing of this gets every language feature.
 */

/** Beside the settings in `initializationOptions`. */
export interface ClientOptions {
  /** The translated messages, as `@vscode/l10n` reads them. */
  readonly l10nBundle?: Readonly<Record<string, string | { message: string; comment: string[] }>>;
  /** The client's command that asks for completions again, if it has one. */
  readonly retriggerCommand?: string;
  /** Whether the client answers `readFile`. */
  readonly canReadFiles?: boolean;
}

/** The first bytes of a file that the server cannot reach, as base64; null where there is none. */
export const readFile = message<ReadFileParams, string | null>('mapisvc/readFile');

export interface ReadFileParams {
  readonly uri: string;
  /** In bytes. */
  readonly limit: number;
}

/** The ANSI code page that counts for a document. */
export const codePage = message<{ readonly uri: string }, number>('mapisvc/codePage');
