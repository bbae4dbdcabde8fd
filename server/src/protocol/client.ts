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
  /** Whether the client answers `readFile` and `readFolder`. */
  readonly canReadFiles?: boolean;
  /** The client's command that shows places; its arguments are an address, a position and a list of locations. */
  readonly showPlacesCommand?: string;
  /**
   * The client's commands for a service; their arguments are `{ package, sandbox }`, to uninstall `{ service, sandbox }`, and
   * true as a user calls them.
   */
  readonly serviceCommands?: {
    readonly install: string;
    readonly preview: string;
    readonly steps: string;
    readonly uninstall: string;
  };
}

/** The first bytes of a file that the server cannot reach, as base64; null where there is none. */
export const readFile = message<ReadFileParams, string | null>('mapisvc/readFile');

export interface ReadFileParams {
  readonly uri: string;
  /** In bytes. */
  readonly limit: number;
}

/** What is in a folder that the server cannot reach; null where there is none. */
export const readFolder = message<{ readonly uri: string }, readonly FolderItem[] | null>(
  'mapisvc/readFolder',
);

export interface FolderItem {
  readonly name: string;
  /** `other` is what leads elsewhere, as links do. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** The ANSI code page that counts for a document. */
export const codePage = message<{ readonly uri: string }, number>('mapisvc/codePage');
