import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';
import type { Severity } from '../language/rules/rule';
import { type CodePage, codePages, defaultCodePage } from '../language/text/codePages';
import type { ClientFeatures } from './clientFeatures';
import type { ConfigFiles } from './configFiles';
import { detailsOf } from './safely';

/** What is set for one document. */
export interface Settings {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly codePage: CodePage;
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
    const [editor, project] = await Promise.all([this.#fromEditor(uri), this.configFiles.nearest(uri)]);
    return {
      rules: { ...editor.rules, ...project.rules },
      codePage: project.codePage ?? editor.codePage ?? defaultCodePage,
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

type EditorSettings = Partial<Settings>;

const section = v.looseObject({ mapisvc: v.looseObject({}) });
const anyRecord = v.record(v.string(), v.unknown());
const level = v.picklist(['off', 'hint', 'information', 'warning', 'error']);
const codePage = v.picklist(codePages);

/** What can be used of the editor's settings; what is of the wrong form there is left out, as editors mark it themselves. */
function readSettings(value: unknown): EditorSettings {
  const { rules, codePage: page } = v.is(anyRecord, value) ? value : {};
  return {
    ...(v.is(anyRecord, rules) && { rules: levelsIn(rules) }),
    ...(v.is(codePage, page) && { codePage: page }),
  };
}

function levelsIn(rules: Readonly<Record<string, unknown>>): Settings['rules'] {
  return Object.fromEntries(
    Object.entries(rules).filter((entry): entry is [string, Severity | 'off'] => v.is(level, entry[1])),
  );
}
