import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { formatting } from '../config/config';
import type { FormatOptions } from '../language/features/formatting/options';
import type { Severity } from '../language/rules/rule';
import { type CodePage, codePages, defaultCodePage } from '../language/text/codePages';
import { defaultHeaderGlobs } from '../surroundings/request';
import type { ClientFeatures } from './clientFeatures';
import type { ConfigFiles } from './configFiles';
import type { Folders } from './folders';
import { detailsOf } from './safely';

/** What is set for one document. */
export interface Settings {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly codePage: CodePage;
  readonly format: Partial<FormatOptions>;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** The folder of the package that the document belongs to; null where none is set. */
  readonly package: URI | null;
  /** The folder that stands for a workstation, be it there or not; null where there is no folder to look in. */
  readonly sandbox: URI | null;
  /** Whether somebody has named the sandbox; else it is the one of the workspace folder. */
  readonly isSandboxChosen: boolean;
  /** Patterns of the paths of public headers below the workspace folder. */
  readonly publicHeaders: readonly string[];
}

/**
 * The settings of documents: the defaults, over them the editor's, over these the nearest `.mapisvcrc.json`'s.
 * The editor's come from `workspace/configuration`, else from `initializationOptions` and `didChangeConfiguration`.
 * They are kept until `forget` is called.
 */
export class SettingsStore {
  readonly #known = new Map<string, Promise<Settings>>();
  #pushed: EditorSettings;

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFeatures,
    private readonly configFiles: ConfigFiles,
    private readonly folders: Folders,
  ) {
    this.#pushed = readSettings(client.initialSettings);
  }

  of(uri: string): Promise<Settings> {
    let settings = this.#known.get(uri);
    if (!settings) this.#known.set(uri, (settings = this.#read(uri)));
    return settings;
  }

  /** Takes the settings that a client sends along with `didChangeConfiguration`; others only say that something changed. */
  accept(settings: unknown): void {
    if (v.is(section, settings)) this.#pushed = readSettings(settings.mapisvc);
    this.forget();
  }

  /** Has everything read again; for one document only where it is named. */
  forget(uri?: string): void {
    if (uri === undefined) this.#known.clear();
    else this.#known.delete(uri);
  }

  async #read(uri: string): Promise<Settings> {
    const [editor, project, folder] = await Promise.all([
      this.#fromEditor(uri),
      this.configFiles.nearest(uri),
      this.folders.of(uri),
    ]);
    const config = project?.config ?? {};
    const path = (own: string | undefined, general: string) =>
      own === undefined ? resolved(folder, general) : ofProject(project!.folder, own);
    return {
      rules: { ...editor.rules, ...config.rules },
      codePage: config.codePage ?? editor.codePage ?? defaultCodePage,
      format: { ...editor.format, ...config.format },
      inlayHints: editor.inlayHints ?? true,
      codeLens: editor.codeLens ?? true,
      package: path(config.package, editor.packagePath ?? ''),
      sandbox: path(config.sandbox, editor.sandboxPath ?? DEFAULT_SANDBOX),
      isSandboxChosen:
        config.sandbox !== undefined || (editor.sandboxPath ?? DEFAULT_SANDBOX) !== DEFAULT_SANDBOX,
      publicHeaders: editor.publicHeaders ?? defaultHeaderGlobs,
    };
  }

  async #fromEditor(scopeUri: string): Promise<EditorSettings> {
    if (!this.client.configuration) return this.#pushed;
    try {
      return readSettings(await this.connection.workspace.getConfiguration({ scopeUri, section: 'mapisvc' }));
    } catch (error) {
      this.connection.console.error(`workspace/configuration ${scopeUri}: ${detailsOf(error)}`);
      return this.#pushed;
    }
  }
}

const DEFAULT_SANDBOX = '.mapisvc-sandbox';

interface EditorSettings extends Partial<Omit<Settings, 'package' | 'sandbox' | 'isSandboxChosen'>> {
  readonly packagePath?: string;
  readonly sandboxPath?: string;
}

const section = v.looseObject({ mapisvc: v.looseObject({}) });
const anyRecord = v.record(v.string(), v.unknown());
const level = v.picklist(['off', 'hint', 'information', 'warning', 'error']);

/** What can be used of the editor's settings; what is of the wrong form there is left out, as editors mark it themselves. */
function readSettings(value: unknown): EditorSettings {
  const all = recordOf(value);
  const { rules, codePage, format, inlayHints, codeLens, packagePath, sandbox, publicHeaders } = all;
  const { enabled: hints } = recordOf(inlayHints);
  const { enabled: lenses } = recordOf(codeLens);
  const { path } = recordOf(sandbox);
  return {
    rules: levelsIn(recordOf(rules)),
    format: formatIn(recordOf(format)),
    ...(v.is(v.picklist(codePages), codePage) && { codePage }),
    ...(typeof hints === 'boolean' && { inlayHints: hints }),
    ...(typeof lenses === 'boolean' && { codeLens: lenses }),
    ...(typeof packagePath === 'string' && { packagePath }),
    ...(typeof path === 'string' && { sandboxPath: path }),
    ...(v.is(v.array(v.string()), publicHeaders) && { publicHeaders }),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return v.is(anyRecord, value) ? value : {};
}

function levelsIn(rules: Readonly<Record<string, unknown>>): Settings['rules'] {
  return Object.fromEntries(
    Object.entries(rules).filter((entry): entry is [string, Severity | 'off'] => v.is(level, entry[1])),
  );
}

function formatIn(format: Readonly<Record<string, unknown>>): Settings['format'] {
  const usable = Object.entries(formatting.entries).filter(([name, schema]) => v.is(schema, format[name]));
  return Object.fromEntries(usable.map(([name]) => [name, format[name]]));
}

/** A project does not get to name another computer: to ask that one for a file would tell it who the user is. */
function ofProject(folder: URI, path: string): URI | null {
  return /^[\\/]{2}/.test(path) ? null : resolved(folder, path);
}

/** A path as it counts for a folder; null for none, and for one that is relative to no folder. */
function resolved(folder: URI | null, path: string): URI | null {
  if (path === '') return null;
  if (/^([a-z]:)?[\\/]/i.test(path)) return URI.file(path);
  return folder && Utils.resolvePath(folder, path.replaceAll('\\', '/'));
}
